import { copyText } from './copy-text.ts';

/** Passing a page on: by the phone's own sheet, else by copying the address. Printing too stands here. */
export function sharePage(): void {
  const share = document.querySelector<HTMLButtonElement>('[data-share]');
  const status = document.querySelector<HTMLElement>('[data-share-status]');
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const mayShare = typeof navigator.share === 'function';
  if (share) {
    share.hidden = false;
    share.textContent = mayShare ? '分享' : '复制链接';
    share.addEventListener('click', () => {
      if (mayShare) void navigator.share({ title: document.title, url: address }).catch(() => undefined);
      else
        void copyText(address).then(
          (copied) =>
            status && (status.textContent = copied ? '链接已复制。' : `没有复制成功，网址是：${address}`),
        );
    });
  }
  const print = document.querySelector<HTMLButtonElement>('[data-print]');
  if (!print) return;
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
