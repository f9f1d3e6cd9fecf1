/** Addresses to subscribe to: one tap selects the whole, a button copies it. */
export function copyAddress(): void {
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    target.closest<HTMLInputElement>('.plain-address input')?.select();
    const button = target.closest<HTMLElement>('[data-copy]');
    const status = button?.parentElement?.querySelector('[role=status]');
    if (!button || !status) return;
    navigator.clipboard.writeText(button.dataset.copy ?? '').then(
      () => (status.textContent = '已复制'),
      () => (status.textContent = '没有复制成，请长按地址自己复制'),
    );
  });
  showCopyButtons(document);
}

/** Shows the buttons where the browser lets a page copy. */
export function showCopyButtons(within: ParentNode): void {
  // Browsers give the clipboard only to pages that came over a secure connection.
  if ('clipboard' in navigator) for (const button of within.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}
