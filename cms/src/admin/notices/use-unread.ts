import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useSignsOfLife } from '../frame/use-signs-of-life.ts';

const everyMs = 30_000;
const changed = 'xianfeng-notices-changed';

/** Tells the number in the menu that something was read. */
export const tellRead = (): void => void window.dispatchEvent(new Event(changed));

/** How many notices nobody has read yet; asked again and again as long as somebody is at work here. */
export function useUnread(): number {
  const { get } = useFetchClient();
  const [unread, setUnread] = useState(0);
  const isAtWork = useSignsOfLife();
  useEffect(() => {
    let wanted = true;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !isAtWork()) return;
      get<{ unread: number }>('/desk/notices/count').then(
        ({ data }) => wanted && setUnread(data.unread),
        // The next time will tell.
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, everyMs);
    window.addEventListener(changed, ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      wanted = false;
      clearInterval(timer);
      window.removeEventListener(changed, ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [get, isAtWork]);
  return unread;
}
