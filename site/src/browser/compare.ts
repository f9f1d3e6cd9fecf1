/** Lays the two pictures of a pair over each other, with a slider between them; without this they stand side by side. */
export function compareBySliding(): void {
  for (const pair of document.querySelectorAll<HTMLElement>('.photo-pair')) {
    const images = pair.querySelectorAll('img');
    if (images.length !== 2 || images[0]?.width === 0) continue;
    const [before, after] = images;
    // Pictures of different shape cannot cover each other without hiding something.
    if (
      !before ||
      !after ||
      Math.abs(
        Number(before.getAttribute('width')) / Number(before.getAttribute('height')) -
          Number(after.getAttribute('width')) / Number(after.getAttribute('height')),
      ) > 0.02
    )
      continue;
    const slider = document.createElement('input');
    Object.assign(slider, {
      type: 'range',
      min: '0',
      max: '100',
      value: '50',
      className: 'photo-pair-slider no-print',
    });
    slider.setAttribute('aria-label', '拖动比较之前和之后');
    const show = (): void => {
      pair.style.setProperty('--shown', `${slider.value}%`);
      slider.setAttribute('aria-valuetext', `之后的照片露出${100 - Number(slider.value)}%`);
    };
    slider.addEventListener('input', show);
    pair.querySelector('.photo-pair-sides')?.append(slider);
    pair.dataset.sliding = '';
    show();
  }
}
