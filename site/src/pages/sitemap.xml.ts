import type { APIRoute } from 'astro';

/** The index of the monthly site maps. */
export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const months = content
    .keys('documents.byMonth')
    .map(({ key }) => `<sitemap><loc>${origin}/sitemaps/${key}.xml</loc></sitemap>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${months.join('')}</sitemapindex>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
