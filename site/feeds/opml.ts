import { escapeXml, xmlLine } from '../plain-text/xml-text.ts';
import { feedAddress } from '../addresses/feed-address.ts';

/** A feed in a list, or a folder of them. */
export type Outline =
  | { readonly title: string; readonly base: string }
  | { readonly title: string; readonly outlines: readonly Outline[] };

/** Feeds as OPML 2.0, for a reader that can import a list. */
export function opml(title: string, origin: string, outlines: readonly Outline[]): string {
  const write = (outline: Outline): string => {
    const text = escapeXml(xmlLine(outline.title));
    if ('outlines' in outline)
      return `<outline text="${text}" title="${text}">${outline.outlines.map(write).join('')}</outline>`;
    const page = outline.base.replace(/(?:kinds\/[^/]+|all|open)\/$/, '').replace(/^\/due\/$/, '/');
    return `<outline type="rss" text="${text}" title="${text}" xmlUrl="${escapeXml(origin + feedAddress(outline.base))}" htmlUrl="${escapeXml(origin + page)}"/>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>${escapeXml(xmlLine(title))}</title></head><body>${outlines.map(write).join('')}</body></opml>\n`;
}
