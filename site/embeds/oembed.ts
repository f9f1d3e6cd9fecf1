import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { xmlLine } from '../plain-text/xml-text.ts';

/** What is embedded. */
export interface Embedded {
  readonly title: string;
  /** Whole address of the project's page. */
  readonly page: string;
  readonly organization: string | undefined;
  readonly site: string;
  readonly origin: string;
}

/** What the embedding site has room for, in pixels. */
export interface Room {
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}

const usual = { width: 480, height: 260 };

/** An oEmbed answer of the rich kind (oembed.com): a frame with the project's card. */
export function oEmbed(
  { title, page, organization, site, origin }: Embedded,
  { maxWidth = usual.width, maxHeight = usual.height }: Room,
): Record<string, string | number> {
  const [width, height] = [Math.min(usual.width, maxWidth), Math.min(usual.height, maxHeight)];
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(organization ? { author_name: organization } : {}),
    provider_name: site,
    provider_url: `${origin}/`,
    cache_age: 3600,
    thumbnail_url: `${page}card.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${escapeHtml(`${page}card/`)}" width="${width}" height="${height}" title="${escapeHtml(title)}" style="border:0;max-width:100%" loading="lazy"></iframe>`,
    width,
    height,
  };
}

/** The same in oEmbed's XML. */
export function oEmbedXml(answer: Readonly<Record<string, string | number>>): string {
  const members = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeHtml(xmlLine(String(value)))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`;
}
