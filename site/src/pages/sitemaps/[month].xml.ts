import type { APIRoute } from 'astro';
import { addressOfDocument } from '../../../content/indexes.ts';

/** Every page that first became public in one month, with the time of its last change. */
export const GET: APIRoute = ({ locals: { content, origin }, params }) => {
  const pages = content
    .list('documents.byMonth', params.month ?? '')
    .map(
      (document) =>
        `<url><loc>${origin}${addressOfDocument(document)}</loc><lastmod>${document.lastChanged}</lastmod></url>`,
    );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${pages.join('')}</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
