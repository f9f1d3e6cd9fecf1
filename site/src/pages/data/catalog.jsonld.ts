import type { APIRoute } from 'astro';
import { catalog } from '../../../open-data/catalog.ts';
import { publicationOf } from '../../../open-data/publication.ts';
import { settingsOf } from '../../../presenters/describe.ts';

export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const { asOf, files } = content.dataEdition();
  const publication = publicationOf(settingsOf(content), origin, asOf ?? { seq: 0, at: null });
  return new Response(JSON.stringify(catalog(publication, files), null, 2), { headers: { 'content-type': 'application/ld+json; charset=utf-8' } });
};
