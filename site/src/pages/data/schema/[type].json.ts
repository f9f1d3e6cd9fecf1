import { contentTypeOf, type PublicTypeName } from '@xianfeng/content-types';
import { recordJsonSchema } from '@xianfeng/content-types/open-data/json-schema';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ locals: { origin, address }, params }) => {
  const schema = recordJsonSchema(contentTypeOf(params.type as PublicTypeName), `${origin}${address}`);
  return new Response(JSON.stringify(schema, null, 2), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
};
