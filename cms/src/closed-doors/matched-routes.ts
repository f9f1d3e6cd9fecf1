import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface Layer {
  readonly path: string;
  readonly methods: readonly string[];
}

/** What the router finds for a request before it runs; Strapi's types do not tell that it is one of Koa's. */
interface Router {
  match(path: string, method: string): { readonly pathAndMethod: readonly Layer[] };
}

/**
 * The patterns of the routes that will answer a request (`/tables/:kind/check`), found by the router itself, so that
 * nobody judges an address in another form than it is used in. Empty when nothing will answer.
 */
export function matchedRoutes(strapi: Core.Strapi, context: Context): readonly string[] {
  const router = strapi.server.router as unknown as Router;
  // Asked of the router alone, which reads it as it will when it answers.
  // eslint-disable-next-line no-restricted-syntax
  const { pathAndMethod } = router.match(context.path, context.method);
  return pathAndMethod.filter(({ methods }) => methods.length > 0).map(({ path }) => path);
}
