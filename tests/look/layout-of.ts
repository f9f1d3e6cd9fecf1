import type { Page } from 'playwright-core';
import { evenFont } from './even-font.ts';

const face = `@font-face { font-family: Even; src: url(data:font/ttf;base64,${evenFont().toString('base64')}) }
*, ::before, ::after { font-family: Even !important; text-rendering: geometricPrecision !important }`;

/**
 * What the eye meets on a page, a line each, in the order of the document: every line of text with its place, size and
 * colour; every box that is painted; every picture, control and drawn shape. Places are in whole CSS pixels.
 */
export async function layoutOf(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: face });
  await page.evaluate(() => document.fonts.load('16px Even'));
  return page.evaluate(readLayout);
}

/** Runs in the page, and so may use nothing from outside itself. */
function readLayout(): string[] {
  const replaced = new Set([
    'IMG',
    'SVG',
    'INPUT',
    'SELECT',
    'TEXTAREA',
    'BUTTON',
    'HR',
    'VIDEO',
    'AUDIO',
    'IFRAME',
  ]);
  const none = 'rgba(0, 0, 0, 0)';
  const place = ({ x, y, width, height }: DOMRect): string =>
    [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
  const seen = ({ width, height }: DOMRect): boolean => width >= 1 || height >= 1;
  const lines: string[] = [];

  function box(element: Element, style: CSSStyleDeclaration): void {
    const rect = element.getBoundingClientRect();
    if (!seen(rect)) return;
    const paint: string[] = [];
    if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) {
      if (!(element instanceof SVGGeometryElement)) return;
      paint.push(`fill ${style.fill} stroke ${style.stroke} ${style.strokeWidth}`);
    } else {
      if (style.backgroundColor !== none) paint.push(style.backgroundColor);
      if (style.backgroundImage !== 'none') paint.push(style.backgroundImage.replace(/url\(.*?\)/g, 'url'));
      for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
        const width = style[`border${side}Width`];
        if (width !== '0px' && style[`border${side}Color`] !== none)
          paint.push(
            `${side.toLowerCase()} ${width} ${style[`border${side}Style`]} ${style[`border${side}Color`]}`,
          );
      }
      if (paint.length > 0 && style.borderRadius !== '0px') paint.push(`round ${style.borderRadius}`);
      if (style.boxShadow !== 'none') paint.push(`shadow ${style.boxShadow}`);
      if (replaced.has(element.tagName.toUpperCase())) paint.push('itself');
    }
    if (paint.length > 0) lines.push(`${element.tagName.toLowerCase()} ${place(rect)} ${paint.join(', ')}`);
  }

  function texts(node: Text, style: CSSStyleDeclaration): void {
    if (node.data.trim() === '') return;
    const look = `${style.fontSize} ${style.fontWeight} ${style.color}`;
    const range = document.createRange();
    let line: { top: number; from: DOMRect; to: DOMRect; text: string } | null = null;
    const end = (): void => {
      if (!line) return;
      const width = Math.round(line.to.right - line.from.left);
      const [x, y] = [line.from.left + scrollX, line.from.top + scrollY].map(Math.round);
      lines.push(`“${line.text}” ${x} ${y} ${width} ${Math.round(line.from.height)} ${look}`);
    };
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0 || rect.height < 2) continue;
      const character = node.data.charAt(at);
      if (line && Math.abs(line.top - rect.top) < 2) {
        line.to = rect;
        line.text += character;
      } else {
        end();
        line = { top: rect.top, from: rect, to: rect, text: character };
      }
    }
    end();
  }

  function walk(element: Element): void {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const visible = style.visibility === 'visible' && style.opacity !== '0';
    if (visible && style.display !== 'contents') box(element, style);
    for (const pseudo of ['::before', '::after']) {
      const { content, color, display } = getComputedStyle(element, pseudo);
      if (visible && content !== 'none' && content !== 'normal' && display !== 'none')
        lines.push(`${pseudo} ${content.replace(/url\(.*?\)/g, 'url')} ${color}`);
    }
    for (const child of element.childNodes) {
      if (child instanceof Text && visible) texts(child, style);
      else if (child instanceof Element) walk(child);
    }
  }
  walk(document.body);
  return lines;
}
