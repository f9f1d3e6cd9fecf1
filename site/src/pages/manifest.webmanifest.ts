import type { APIRoute } from 'astro';
import type { PublishedDocument } from '../../content/content.ts';

/** What a phone needs to put the portal on its first screen. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const settings = content.first('documents.byType', 'siteSettings', { order: 'ascending' }) as
    PublishedDocument<'siteSettings'> | undefined;
  const name = settings ? `${settings.data.county}${settings.data.name}` : '先锋';
  const manifest = {
    name,
    short_name: settings?.data.name ?? '先锋',
    lang: 'zh-Hans',
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#fffdfa',
    theme_color: '#b4141e',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
