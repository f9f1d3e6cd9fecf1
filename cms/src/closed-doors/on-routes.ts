import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** What is asked through a route, with the parts of its address as the router understood them. */
export type RoutedContext = Context & { readonly params: Readonly<Record<string, string | undefined>> };
export type RouteGuard = (context: RoutedContext, next: Next) => Promise<unknown>;

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { middlewares?: unknown[] };
}

/** Whose guard each is. Strapi keeps a plugin's routes when one desk is started after another in a process, and with them its guards. */
const desks = new WeakMap<object, Core.Strapi>();
const isOfAnother = (middleware: unknown, strapi: Core.Strapi): boolean =>
  typeof middleware === 'function' && (desks.get(middleware) ?? strapi) !== strapi;

/**
 * Puts guards before routes of one of Strapi's own plugins, after Strapi has found out who asks. What the guard of a
 * route is, its own method and pattern decide: an address as somebody wrote it has many forms, a route has one.
 * @throws Error when the plugin has no such routes, so that no guard hangs in the air
 */
export function onRoutes(
  strapi: Core.Strapi,
  plugin: string,
  guardOf: (route: Readonly<Pick<Route, 'method' | 'path'>>) => RouteGuard | null,
): void {
  const { admin } = strapi.plugin(plugin).routes as unknown as Record<
    string,
    { routes: Route[] } | undefined
  >;
  let guarded = 0;
  for (const route of admin?.routes ?? []) {
    const guard = guardOf(route);
    if (!guard) continue;
    // One function may guard several desks, too: what stands here is this desk's alone.
    const own: RouteGuard = (context, next) => guard(context, next);
    desks.set(own, strapi);
    const others = (route.config?.middlewares ?? []).filter((each) => !isOfAnother(each, strapi));
    route.config = { ...route.config, middlewares: [...others, own] };
    guarded += 1;
  }
  if (guarded === 0) throw new Error(`${plugin} has no routes to guard`);
}
