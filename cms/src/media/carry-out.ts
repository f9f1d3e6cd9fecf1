import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { inTurn, lockFiles } from './hold-files.ts';
import { idOf, named, updated } from './named-files.ts';
import { rewriteFile } from './rewrite-file.ts';

/** Puts what is to be told of files beside them in the answer, in order. */
export function tell(context: Context, notices: readonly (string | null)[]): void {
  if (context.status >= 400) return;
  for (const [index, file] of [context.body as object | object[]].flat().entries())
    if (notices[index])
      Object.assign(file, {
        notice: [(file as { notice?: string }).notice ?? [], notices[index]].flat().join(''),
      });
}

/** How a request is carried out that writes files or takes them away: nobody else touches them meanwhile. */
type Carrying = (strapi: Core.Strapi, context: Context, carryOut: () => Promise<unknown>) => Promise<unknown>;

const rewriting: Carrying = async (strapi, context, carryOut) => {
  const { notice } = await rewriteFile(strapi, idOf(context), async (begin) => {
    await begin();
    await carryOut();
  });
  tell(context, [notice]);
};
const holding = (strapi: Core.Strapi, ids: readonly number[], carryOut: () => Promise<unknown>) =>
  inTurn(ids, () => lockFiles(strapi, ids, carryOut));

const carryings: Readonly<Record<string, Carrying>> = {
  'POST /': (strapi, context, carryOut) =>
    context.query.id === undefined ? carryOut() : rewriting(strapi, context, carryOut),
  'POST /files/:id/replace': rewriting,
  'PUT /files/:id': (strapi, context, carryOut) => holding(strapi, [idOf(context)], carryOut),
  'DELETE /files/:id': (strapi, context, carryOut) => holding(strapi, [idOf(context)], carryOut),
  'POST /actions/bulk-update': (strapi, context, carryOut) => holding(strapi, updated(context), carryOut),
  'POST /actions/bulk-delete': async (strapi, context, carryOut) =>
    holding(
      strapi,
      (await named(strapi, context)).map(({ id }) => id),
      carryOut,
    ),
};

/** How what an address of the library asks for is done, by method and path. */
export const carryingOf = (route: string): Carrying => carryings[route] ?? ((_, __, carryOut) => carryOut());
