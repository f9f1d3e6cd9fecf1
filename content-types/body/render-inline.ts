import { escapeHtml } from './escape.ts';
import { isExternalHref, isSafeHref } from './href.ts';
import type { Inline, SimpleMark, Text } from './nodes.ts';

const tags: Readonly<Record<SimpleMark['type'], string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

function hrefOf(node: Inline): string | null {
  if (node.type !== 'text') return null;
  for (const mark of node.marks ?? []) {
    if (mark.type === 'link') return isSafeHref(mark.attrs.href) ? mark.attrs.href : null;
  }
  return null;
}

function textHtml({ text, marks }: Text): string {
  let html = escapeHtml(text);
  for (const mark of marks ?? []) {
    const tag = mark.type === 'link' ? undefined : tags[mark.type];
    if (tag) html = `<${tag}>${html}</${tag}>`;
  }
  return html;
}

function openLink(href: string): string {
  return `<a href="${escapeHtml(href)}"${isExternalHref(href) ? ' rel="external noopener"' : ''}>`;
}

/** The HTML of a line. Neighbouring runs with the same address become one link, whatever else they wear. */
export function renderInlines(content: readonly Inline[] | undefined): string {
  let html = '';
  let open: string | null = null;
  for (const node of content ?? []) {
    const href = hrefOf(node);
    if (href !== open) {
      if (open !== null) html += '</a>';
      if (href !== null) html += openLink(href);
      open = href;
    }
    html += node.type === 'text' ? textHtml(node) : '<br>';
  }
  return open === null ? html : `${html}</a>`;
}
