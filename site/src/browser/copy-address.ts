import { copyText } from './copy-text.ts';

/** Addresses to subscribe to: one tap selects the whole, a button copies it. */
export function copyAddress(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    target.closest<HTMLInputElement>('.plain-address input')?.select();
    const button = target.closest<HTMLElement>('[data-copy]');
    const status = button?.parentElement?.querySelector('[role=status]');
    if (!button || !status) return;
    void copyText(button.dataset.copy ?? '').then(
      (copied) => (status.textContent = copied ? '已复制' : '没有复制成，请长按地址自己复制'),
    );
  });
  showCopyButtons(document);
}

/** Shows the buttons, which do nothing without a script. */
export function showCopyButtons(within: ParentNode): void {
  for (const button of within.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}
