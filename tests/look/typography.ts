/**
 * Runs inside a page: what a typesetter would mark. A closing sign at the beginning of a line, an opening one at its end,
 * a heading or title of which one character stands alone, a numbered paragraph whose second line does not begin under the first.
 */
export function typesettersMarks(): string[] {
  const closing = /[，。、；：？！”’）】》〉」』…％]/u;
  const opening = /[“‘（【《〈「『]/u;
  const marks: string[] = [];
  const inline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
  const blockOf = (node: Node): Element | null => {
    let element = node.parentElement;
    while (element && inline(element)) element = element.parentElement;
    return element;
  };
  const boxAt = (node: Node, offset: number): DOMRect => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect();
  };
  const isLater = (box: DOMRect, before: DOMRect): boolean =>
    box.height > 0 && before.height > 0 && box.top > before.top + before.height / 2 && box.left < before.left;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let last: { node: Node; offset: number; sign: string; block: Element | null } | undefined;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (
      !node.parentElement?.checkVisibility() ||
      node.parentElement.closest('script, style, svg, select, .unseen')
    )
      continue;
    const text = node.textContent ?? '';
    const block = blockOf(node);
    for (let offset = 0; offset < text.length; offset += 1) {
      const sign = text[offset] ?? '';
      if (sign === '\n' && block && getComputedStyle(block).whiteSpace.startsWith('pre')) last = undefined;
      if (sign.trim() === '') continue;
      if (
        last &&
        last.block === block &&
        (closing.test(sign) || opening.test(last.sign)) &&
        isLater(boxAt(node, offset), boxAt(last.node, last.offset))
      )
        marks.push(
          `“${text.slice(Math.max(0, offset - 6), offset)}⏎${text.slice(offset, offset + 6)}” ${closing.test(sign) ? 'begins' : 'ends'} a line with a sign`,
        );
      last = { node, offset, sign, block };
    }
  }

  const linesOf = (element: Element): DOMRect[] => {
    const lines: DOMRect[] = [];
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const box of range.getClientRects()) {
      const line = lines.at(-1);
      if (box.width === 0) continue;
      if (line && box.top < line.top + line.height / 2)
        lines[lines.length - 1] = new DOMRect(
          Math.min(line.left, box.left),
          line.top,
          Math.max(line.right, box.right) - Math.min(line.left, box.left),
          line.height,
        );
      else lines.push(box);
    }
    return lines;
  };
  for (const title of document.querySelectorAll<HTMLElement>('h1, h2, h3, .row-title')) {
    if (!title.checkVisibility() || title.closest('.unseen')) continue;
    const lines = linesOf(title);
    const em = Number.parseFloat(getComputedStyle(title).fontSize);
    const [end] = lines.slice(-1);
    if (lines.length > 1 && end && end.width < em * 1.6)
      marks.push(`the last line of “${(title.textContent ?? '').trim().slice(0, 20)}” is one character`);
    if (
      title.matches('h1') &&
      lines.length > 1 &&
      end &&
      end.width * 4 < Math.max(...lines.map(({ width }) => width))
    )
      marks.push(`“${(title.textContent ?? '').trim().slice(0, 20)}” is not balanced`);
  }
  for (const paragraph of document.querySelectorAll<HTMLElement>('.prose .numbered')) {
    const number =
      /^(?:[一二三四五六七八九十]+、|（[^）]+）|\d{1,2}[.．])\s*/u.exec(paragraph.textContent ?? '')?.[0] ??
      '';
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let start = { node: texts.nextNode(), offset: number.length };
    if (start.node?.textContent === number) start = { node: texts.nextNode(), offset: 0 };
    if (!start.node) continue;
    const first = boxAt(start.node, start.offset);
    const second = linesOf(paragraph).find((line) => line.top > first.top + first.height / 2);
    if (second && Math.abs(first.left - second.left) > 2)
      marks.push(
        `“${(paragraph.textContent ?? '').slice(0, 8)}” hangs ${Math.round(second.left - first.left)} px beside its first line`,
      );
  }
  return marks;
}
