// Long utterances stop by themselves after some fifteen seconds in Chromium, so a page is read in sentences.
const sentence = /[^。！？；\n]+[。！？；]?/g;
const silent = '.no-print, .crumbs, nav, svg, .schedule, [aria-hidden=true], .print-only, script, style';

function sentencesOf(main: Element): string[] {
  const copy = main.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(silent)) part.remove();
  for (const block of copy.querySelectorAll(
    'p, li, h1, h2, h3, h4, dt, dd, td, th, tr, div, figcaption, section',
  ))
    block.append('\n');
  return (
    (copy.textContent ?? '')
      .match(sentence)
      ?.map((text) => text.trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text)) ?? []
  );
}

/** Reads the page's own text with the voice that the device has; the button stays hidden where there is none. */
export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
  const main = document.querySelector('main');
  if (!button || !main || !('speechSynthesis' in window)) return;
  const { speechSynthesis } = window;
  let reading = false;

  function show(): void {
    if (!button) return;
    button.textContent = reading ? '停止朗读' : '朗读';
    button.setAttribute('aria-pressed', String(reading));
  }
  function stop(): void {
    reading = false;
    speechSynthesis.cancel();
    show();
  }
  function read(sentences: string[]): void {
    const [next, ...rest] = sentences;
    if (!reading || next === undefined) return stop();
    const words = new SpeechSynthesisUtterance(next);
    words.lang = 'zh-CN';
    words.rate = 'elder' in document.documentElement.dataset ? 0.8 : 0.95;
    words.onend = () => read(rest);
    words.onerror = stop;
    speechSynthesis.speak(words);
  }

  button.hidden = false;
  button.addEventListener('click', () => {
    if (reading) return stop();
    reading = true;
    show();
    read(sentencesOf(main));
  });
  addEventListener('pagehide', stop);
}
