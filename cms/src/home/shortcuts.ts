import type { Core, UID } from '@strapi/strapi';
import { contentTypeOf, uidOf, type TypeName } from '@xianfeng/content-types';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { stepTable } from '../journal/steps.ts';

/** One press from the first page to a form or a list. */
export interface Shortcut {
  readonly words: string;
  /** Below the address of the desk. */
  readonly to: string;
}

const writable: readonly TypeName[] = [
  'update',
  'project',
  'call',
  'notice',
  'bulletin',
  'meeting',
  'case',
  'honour',
  'standing',
  'supervision',
  'appraisal',
];
const wanted = 3;
const halfYear = 182 * 86_400_000;

const list = (type: TypeName): string => `/content-manager/collection-types/${uidOf(type)}`;
const write = (type: TypeName): Shortcut => ({
  words: `写一份${contentTypeOf(type).label}`,
  to: `${list(type)}/create`,
});

/** What an account does whose habits are not known yet. */
function usual({ powers }: Editor): Shortcut[] {
  const look: Shortcut = { words: '查看书记项目', to: list('project') };
  if (powers.has('review')) return [{ words: '查看动态', to: list('update') }, look, write('notice')];
  return powers.has('everywhere')
    ? [look, write('supervision'), write('standing')]
    : [write('update'), write('call'), look];
}

interface Ability {
  can(action: string, subject: string): boolean;
}

interface Habit {
  readonly shortcut: Shortcut;
  readonly count: number;
}

/** What somebody began most. */
async function written(
  strapi: Core.Strapi,
  editor: Editor,
  types: readonly TypeName[],
  since: string,
): Promise<Habit[]> {
  return Promise.all(
    types.map(async (type) => ({
      shortcut: write(type),
      count: await strapi.db
        .query(uidOf(type) as UID.ContentType)
        .count({ where: { createdBy: editor.id, publishedAt: null, createdAt: { $gte: since } } }),
    })),
  );
}

/** What somebody decided about most. */
async function judged(strapi: Core.Strapi, editor: Editor, since: string): Promise<Habit[]> {
  const rows: { doc_type: string; document_id: string }[] = await strapi.db
    .connection(stepTable)
    .distinct('doc_type', 'document_id')
    .where({ user_id: editor.id })
    .whereIn('verb', ['approve', 'return', 'review-late'])
    .where('at', '>=', since);
  return [...Map.groupBy(rows, ({ doc_type: name }) => name)].flatMap(([name, documents]) => {
    const type = publicTypeByPath(name);
    return type && !type.single
      ? [{ shortcut: { words: `查看${type.label}`, to: list(type.name) }, count: documents.length }]
      : [];
  });
}

/** The three things that this editor does most: what he began and decided about most in the last half year, then what is usual. */
export async function shortcuts(
  strapi: Core.Strapi,
  editor: Editor,
  ability: Ability,
  now: Date,
): Promise<Shortcut[]> {
  const since = new Date(now.getTime() - halfYear).toISOString();
  const open = writable.filter((type) => ability.can('plugin::content-manager.explorer.create', uidOf(type)));
  const counted = [...(await judged(strapi, editor, since)), ...(await written(strapi, editor, open, since))];
  const habits = counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ shortcut }) => shortcut);
  const possible = usual(editor).filter(
    ({ to }) => !to.endsWith('/create') || open.some((type) => to === write(type).to),
  );
  return [...new Map([...habits, ...possible].map((shortcut) => [shortcut.to, shortcut])).values()].slice(
    0,
    wanted,
  );
}
