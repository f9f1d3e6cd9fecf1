import type { Mark } from '@xianfeng/content-types/body/nodes';
import { isSafeHref } from '@xianfeng/content-types/body/href';
import { attribute, type HtmlElement } from './html-tree.ts';
import type { Style } from './styles.ts';

/** Marks by their kind: each at most once. */
export type Marks = ReadonlyMap<Mark['type'], Mark>;

const byTag: Readonly<Record<string, Exclude<Mark['type'], 'link'>>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

function setIn(marks: Map<Mark['type'], Mark>, type: Exclude<Mark['type'], 'link'>, on: boolean): void {
  if (on) marks.set(type, { type });
  else marks.delete(type);
}

function byStyle(marks: Map<Mark['type'], Mark>, style: Style): void {
  const weight = style.get('font-weight');
  if (weight) setIn(marks, 'bold', weight.startsWith('bold') || Number(weight) >= 600);
  const slant = style.get('font-style');
  if (slant) setIn(marks, 'italic', slant === 'italic' || slant === 'oblique');
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  if (line.includes('line-through')) setIn(marks, 'strike', true);
  if (line.includes('underline')) setIn(marks, 'underline', true);
  const height = style.get('vertical-align');
  if (height === 'super' || height === 'sub')
    setIn(marks, height === 'super' ? 'superscript' : 'subscript', true);
}

/** The marks inside an element. A link is blue and underlined in Word: that is no emphasis. */
export function marksIn(element: HtmlElement, style: Style, outer: Marks): Marks {
  const marks = new Map(outer);
  const own = byTag[element.tagName];
  if (own) setIn(marks, own, true);
  byStyle(marks, style);
  if (element.tagName === 'a') {
    const href = attribute(element, 'href').trim();
    if (isSafeHref(href)) marks.set('link', { type: 'link', attrs: { href } });
    else marks.delete('link');
  }
  if (marks.has('link')) marks.delete('underline');
  if (marks.has('superscript')) marks.delete('subscript');
  return marks;
}

const order: readonly Mark['type'][] = [
  'link',
  'bold',
  'italic',
  'strike',
  'underline',
  'superscript',
  'subscript',
];

export const listOf = (marks: Marks): Mark[] => order.flatMap((type) => marks.get(type) ?? []);
