import type { APIRoute } from 'astro';
import { openApi } from '../../interface/openapi.ts';
import { settingsOf, siteName } from '../../presenters/describe.ts';

export const GET: APIRoute = ({ locals: { content, origin } }) => {
  const description = openApi({ name: siteName(content), origin, telephone: settingsOf(content)?.telephone });
  return new Response(JSON.stringify(description, null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
