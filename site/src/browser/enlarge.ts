const frame =
  '<form method="dialog"><span role="status"></span><button class="button quiet" type="button" value="-1">上一张</button><button class="button quiet" type="button" value="1">下一张</button><button class="button">关闭</button></form><img alt=""><p></p>';

/** Opens the pictures of a page's galleries large, one after the other, above the page; without this each is a link to its file. */
export function enlargePictures(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-enlarge]')];
  if (links.length === 0 || typeof HTMLDialogElement === 'undefined') return;
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute('aria-label', '照片');
  dialog.innerHTML = frame;
  const [image, words, place] = [
    dialog.querySelector('img'),
    dialog.querySelector('p'),
    dialog.querySelector('span'),
  ];
  let shown = 0;

  function show(index: number): void {
    shown = (index + links.length) % links.length;
    const link = links[shown];
    if (!link || !image || !words || !place) return;
    const alt = link.querySelector('img')?.alt ?? '';
    image.src = link.href;
    image.alt = alt;
    words.textContent = link.querySelector('figcaption')?.textContent ?? alt;
    place.textContent = `第 ${shown + 1} 张，共 ${links.length} 张`;
  }

  links.forEach((link, index) =>
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      if (!dialog.isConnected) document.body.append(dialog);
      show(index);
      dialog.showModal();
    }),
  );
  for (const step of dialog.querySelectorAll<HTMLButtonElement>('[value]')) {
    step.hidden = links.length === 1;
    step.addEventListener('click', () => show(shown + Number(step.value)));
  }
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(shown + 1);
    if (key === 'ArrowLeft') show(shown - 1);
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}
