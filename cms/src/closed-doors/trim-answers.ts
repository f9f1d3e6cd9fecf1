import type { Core } from '@strapi/strapi';
import type { TypeName } from '@xianfeng/content-types';
import { storedType } from '@xianfeng/content-types/types/find-type';
import type { RoutedContext } from './on-routes.ts';
import { fieldsOf } from './reaching-query.ts';
import { trimTargets } from './trim-targets.ts';

type Row = Readonly<Record<string, unknown>>;
type Action = (context: RoutedContext, ...rest: unknown[]) => Promise<unknown>;

interface Told {
  data?: Row | null;
  results?: Row[];
}

/** Takes from an answer of the desk what stands in the documents that its own point at. */
function trim(model: string, told: Told): void {
  const type = storedType(model);
  if (!type) return;
  const fields = fieldsOf(type.name as TypeName);
  if (Array.isArray(told.results)) told.results = told.results.map((row) => trimTargets(fields, row));
  if (told.data && typeof told.data === 'object') told.data = trimTargets(fields, told.data);
}

const trimming =
  (action: Action): Action =>
  async (context, ...rest) => {
    const answer = await action(context, ...rest);
    trim(context.params.model ?? '', (context.body ?? {}) as Told);
    return answer;
  };

/**
 * The second lock behind the guards of the routes: whatever was asked, and however, Strapi's controllers hand out whole
 * rows of what a document points at, and only its name leaves them.
 */
export function trimAnswers(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as {
    extend(uid: string, change: (controller: Record<string, Action>) => Record<string, Action>): void;
  };
  for (const name of ['collection-types', 'single-types'])
    controllers.extend(`plugin::content-manager.${name}`, (controller) =>
      Object.fromEntries(Object.entries(controller).map(([verb, action]) => [verb, trimming(action)])),
    );
}
