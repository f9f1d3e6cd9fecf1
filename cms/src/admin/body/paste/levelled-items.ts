import { attribute, isElement, type HtmlElement } from './html-tree.ts';

/** An item that says itself how deep it stands. */
export interface LevelledItem {
  readonly element: HtmlElement;
  readonly list: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly marker: string;
}

const levelOf = (item: HtmlElement) =>
  Number(attribute(item, 'data-aria-level') || attribute(item, 'aria-level'));

/** The items of a list of Word for the web; null for a list whose items do not all say their depth. */
export function levelledItems(list: HtmlElement): LevelledItem[] | null {
  const inside = list.childNodes.filter(isElement);
  const isLevelled = inside.every(
    (each) => each.tagName === 'li' && levelOf(each) >= 1 && levelOf(each) <= 9,
  );
  if (inside.length === 0 || !isLevelled) return null;
  const start = Number(attribute(list, 'start') || 1);
  return inside.map((element, index) => {
    const place = Number(attribute(element, 'data-aria-posinset') || attribute(element, 'aria-posinset'));
    return {
      element,
      list: `l${attribute(element, 'data-listid') || '0'}`,
      level: levelOf(element),
      marker: list.tagName === 'ol' ? `${place || start + index}.` : '•',
    };
  });
}
