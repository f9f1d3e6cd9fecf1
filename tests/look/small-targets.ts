/**
 * Runs inside a page: everything touchable that is smaller than `least` pixels. A link within a running text is as
 * high as its line and is left out, as WCAG 2.5.5 does.
 */
export function smallTargets(least: number): string[] {
  const inText = (element: Element): boolean => {
    const parent = element.parentElement;
    if (
      !parent ||
      !getComputedStyle(element).display.startsWith('inline') ||
      getComputedStyle(element).display === 'inline-flex'
    )
      return false;
    return [...parent.childNodes].some((node) => node !== element && (node.textContent ?? '').trim() !== '');
  };
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary'),
  ].flatMap((element) => {
    // A box to tick is ticked by its words too.
    const ticked =
      element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
        ? element.closest('label')
        : null;
    const { width, height, bottom } = (ticked ?? element).getBoundingClientRect();
    const hidden = width === 0 || height === 0 || bottom < 0 || inText(element);
    // Half a pixel is rounding, not a finger.
    return hidden || (height >= least - 0.5 && width >= Math.min(least, 44) - 0.5)
      ? []
      : [
          `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 20)} ${Math.round(width)}×${Math.round(height)}`,
        ];
  });
}
