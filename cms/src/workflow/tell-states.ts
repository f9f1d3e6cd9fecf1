import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { editorOf } from '../accounts/signed-in-editor.ts';
import { narrowByState } from './narrow-by-state.ts';
import { refuseBulkOfPublic } from './refuse-bulk-of-public.ts';
import { statesOf, type ListedRow } from './states-of.ts';

type Row = ListedRow & Readonly<Record<string, unknown>>;

interface Context {
  readonly params: { readonly model?: string };
  readonly query: Record<string, unknown>;
  readonly state: { readonly user?: Parameters<typeof editorOf>[0] };
  readonly request: { readonly body?: unknown };
  body?: { data?: Row | null; results?: Row[] };
}

type Action = (context: Context, ...rest: unknown[]) => Promise<unknown>;
type Controller = Record<string, Action>;

async function told(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  rows: readonly Row[],
): Promise<Row[]> {
  const standings = await statesOf(strapi, type, rows);
  return rows.map((row) => {
    const standing = standings.get(row.documentId);
    return standing ? { ...row, status: standing.state, isPublic: standing.isPublic } : row;
  });
}

/** Lets Strapi's lists and forms say where a document stands on its way to the public, instead of what Strapi knows of it. */
export function tellStates(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as {
    extend(uid: string, change: (controller: Controller) => Controller): void;
  };
  const telling =
    (action: Action): Action =>
    async (context, ...rest) => {
      const type = draftedStoredType(context.params.model ?? '');
      const { user } = context.state;
      if (type && user) await narrowByState(strapi, type, context.query, editorOf(user));
      const answer = await action(context, ...rest);
      const { body } = context;
      if (!type || !body) return answer;
      if (Array.isArray(body.results)) body.results = await told(strapi, type, body.results);
      if (body.data?.documentId) body.data = (await told(strapi, type, [body.data]))[0] ?? null;
      return answer;
    };
  const refusing =
    (action: Action): Action =>
    async (context, ...rest) => {
      const type = draftedStoredType(context.params.model ?? '');
      if (type) await refuseBulkOfPublic(strapi, type, context.request.body);
      return action(context, ...rest);
    };
  for (const name of ['collection-types', 'single-types'])
    controllers.extend(`plugin::content-manager.${name}`, (controller) =>
      Object.fromEntries(
        Object.entries(controller).map(([verb, action]) => [
          verb,
          verb === 'find' || verb === 'findOne'
            ? telling(action)
            : verb === 'bulkDelete'
              ? refusing(action)
              : action,
        ]),
      ),
    );
}
