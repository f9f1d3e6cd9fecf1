import { useEffect, useState } from 'react';

const signsOfLife = ['keydown', 'pointerdown', 'focus'];
/** Whoever did nothing for so long is not at work: nobody waits for them, and the session may end. */
const awayMs = 30 * 60 * 1000;

/** Tells whether somebody is at work in this window, asked as often as one likes. */
export function useSignsOfLife(): () => boolean {
  const [last] = useState(() => ({ at: Date.now() }));
  useEffect(() => {
    const note = () => {
      last.at = Date.now();
    };
    for (const event of signsOfLife) window.addEventListener(event, note);
    return () => {
      for (const event of signsOfLife) window.removeEventListener(event, note);
    };
  }, [last]);
  const [isAtWork] = useState(() => () => Date.now() - last.at <= awayMs);
  return isAtWork;
}
