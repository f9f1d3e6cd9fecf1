/** A page that knows a text for each painting, for axe to be asked about. */
export interface PaintedPage {
  painted?: Map<string, Element>;
}

/** How the painting of a text begins that stands for no other. */
export const onlyItself = 'only itself';

/**
 * Runs in the page. Tells the painting of every text that is shown: its colour, size and weight, and whatever paints a background
 * or a picture above or below it, found by where both stand. Two texts of one painting have the same contrast, on whatever page
 * they stand. A text of which that does not say all (cut off, switched off, of one character, a name for something else) has a
 * painting that is `only` its own.
 */
export function paintingsOf(only: string): string[] {
  const page = window as PaintedPage;
  const painted = new Map<string, Element>();
  page.painted = painted;
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    return { element, style: getComputedStyle(element), at: { left, right, top, bottom, width, height } };
  });
  const styles = new Map(boxes.map(({ element, style }) => [element, style]));
  const rectangles = new Map(boxes.map(({ element, at }) => [element, at]));
  const unlessUsual = (value: string, usual: string): string => (value === usual ? '' : value);

  const chains = new Map<Element, string>();
  /** What an element and all around it change of how it is painted. */
  function chain(element: Element | null): string {
    const style = element && styles.get(element);
    if (!element || !style) return '';
    const known = chains.get(element);
    if (known !== undefined) return known;
    const own = [
      unlessUsual(style.position, 'static'),
      unlessUsual(style.zIndex, 'auto'),
      unlessUsual(style.float, 'none'),
      unlessUsual(style.opacity, '1'),
      unlessUsual(style.filter, 'none'),
      unlessUsual(style.transform, 'none'),
      unlessUsual(style.mixBlendMode, 'normal'),
      unlessUsual(style.isolation, 'auto'),
    ].join('');
    const all = chain(element.parentElement) + (own && `${own}>`);
    chains.set(element, all);
    return all;
  }

  const background = ({ backgroundColor, backgroundImage, backgroundClip }: CSSStyleDeclaration): string =>
    backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none'
      ? ''
      : [backgroundColor, backgroundImage, backgroundClip].join();
  const ofPseudo = (element: Element, which: string): string => {
    const style = getComputedStyle(element, which);
    return style.content === 'none' || style.content === 'normal' ? '' : which + background(style);
  };
  const painters = boxes.flatMap(({ element, style, at }) => {
    if (at.width === 0 || at.height === 0 || style.visibility !== 'visible') return [];
    const paint = [
      background(style),
      ofPseudo(element, '::before'),
      ofPseudo(element, '::after'),
      element.matches(
        'img, svg, canvas, video, iframe, object, embed, input, select, textarea, progress, meter',
      )
        ? element.localName
        : '',
    ].join('');
    return paint ? [{ element, at, paint: `${paint} ${chain(element)}` }] : [];
  });

  const hasText = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());

  const names = new Set(
    [...document.querySelectorAll('[aria-labelledby]')].flatMap(
      (named) => named.getAttribute('aria-labelledby')?.split(/\s+/) ?? [],
    ),
  );
  /** Whether the painting says all of whether and how axe judges the text. */
  function isOrdinary(element: Element, at: (typeof boxes)[number]['at']): boolean {
    if (at.width <= 1 || at.height <= 1 || at.right <= 0 || at.bottom + scrollY <= 0) return false;
    if ((element.textContent ?? '').trim().length < 2) return false;
    if (element.matches('input, select, textarea, label, label *')) return false;
    if (element.closest('[aria-disabled], :disabled, [inert], [aria-hidden=true]')) return false;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const style = styles.get(around);
      const edge = rectangles.get(around);
      if (!style || !edge) return false;
      if (names.has(around.id)) return false;
      if (style.clip !== 'auto' || style.clipPath !== 'none' || style.textIndent !== '0px') return false;
      const cuts =
        style.overflow !== 'visible' && around !== document.body && around !== document.documentElement;
      if (
        cuts &&
        (at.left < edge.left || at.right > edge.right || at.top < edge.top || at.bottom > edge.bottom)
      )
        return false;
    }
    return true;
  }

  const writing = (element: Element): string => {
    const style = styles.get(element);
    return style
      ? [
          style.color,
          style.fontSize,
          style.fontWeight,
          style.fontStyle,
          style.textShadow,
          style.textDecoration,
          style.borderBottom,
          style.getPropertyValue('-webkit-text-stroke'),
        ].join()
      : '';
  };
  /** A link is told apart from the text that it stands in, up to the block. */
  function writingAround(element: Element): string {
    const link = element.closest('a, [role=link]');
    if (!link) return '';
    const around: string[] = [];
    let block: Element = element;
    while (block.parentElement && styles.get(block)?.display.startsWith('inline')) {
      block = block.parentElement;
      around.push(writing(block));
    }
    const standsAlone = (block.textContent ?? '').trim() === (link.textContent ?? '').trim();
    return [element === link, standsAlone, ...around].join();
  }

  for (const { element, style, at } of boxes) {
    if (!hasText(element) || !element.checkVisibility() || style.visibility !== 'visible') continue;
    const paints = painters.flatMap((painter) => {
      const { left, right, top, bottom } = painter.at;
      if (left >= at.right || right <= at.left || top >= at.bottom || bottom <= at.top) return [];
      const covers = left <= at.left && right >= at.right && top <= at.top && bottom >= at.bottom;
      const relation = painter.element.contains(element)
        ? 'around'
        : element.contains(painter.element)
          ? 'within'
          : 'beside';
      return [`${painter.paint} ${covers} ${relation}`];
    });
    const painting = [writing(element), writingAround(element), chain(element), ...paints].join('|');
    painted.set(isOrdinary(element, at) ? painting : `${only} ${painted.size} ${painting}`, element);
  }
  return [...painted.keys()];
}
