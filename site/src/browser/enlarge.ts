/** Opens a picture of a gallery large, above the page; without this the picture is a link to its file. */
export function enlargePictures(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-enlarge]')];
  if (links.length === 0 || typeof HTMLDialogElement === 'undefined') return;
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', '照片');
  dialog.innerHTML = '<form method="dialog"><button class="button">关闭</button></form><img alt=""><p></p>';
  const [image, words] = [dialog.querySelector('img'), dialog.querySelector('p')];
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (!image || !words || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const alt = link.querySelector('img')?.alt ?? '';
      image.src = link.href;
      image.alt = alt;
      words.textContent = link.closest('figure')?.querySelector('figcaption')?.textContent ?? alt;
      if (!dialog.isConnected) document.body.append(dialog);
      dialog.showModal();
    });
  }
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}
