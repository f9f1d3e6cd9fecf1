import type { Context } from 'koa';

/** A request as Strapi's router hands it over: with the parts of the address, the body and uploaded files. */
export type DeskContext = Context & {
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown; readonly files?: Readonly<Record<string, unknown>> };
};
