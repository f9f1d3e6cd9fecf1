import type { RunningCms } from './running-cms.ts';

interface Layer {
  readonly path: string;
  readonly methods: readonly string[];
}

/** A route of the running desk: `GET`, `/workflow/:type/:documentId`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Strapi keeps all its routes, those of the admin, of plugins and of ours too, in one router. */
export const allRoutes = ({ app }: RunningCms): Route[] =>
  (app.server.listRoutes() as unknown as Layer[]).flatMap((layer) =>
    layer.methods
      .filter((method) => methods.includes(method))
      .map((method) => ({ method, path: layer.path })),
  );

/** An address of a route, with `value` giving what stands for each named part. */
export const addressOf = (path: string, value: (part: string) => string = () => 'x'): string =>
  path
    .replace(/\(\(\?!uploads\/\)\.\+\)|\(\.\*\)|\(\.\+\)/g, 'x')
    .replace(/:([A-Za-z_]+)(\([^)]*\))?\??/g, (_match, part: string) => value(part));
