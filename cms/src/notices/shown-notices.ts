import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { stepTable, type StepRow } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';
import { inScope } from '../permissions/scope-of.ts';
import type { Notice } from './notice.ts';
import { noticeTable, noticeWords, type NoticeRow } from './notice-table.ts';

/** Older ones than these nobody looks at any more. */
const most = 1000;

type Step = Pick<StepRow, 'id' | 'user_name' | 'note'>;
/** Kinds of which the reason is told; what is noted at an approval is for the journal alone. */
const reasoned = new Set<NoticeRow['kind']>(['returned', 'withdrawn', 'published-at-once']);

async function titlesFor(
  strapi: Core.Strapi,
  editor: Editor,
  rows: readonly NoticeRow[],
): Promise<Map<string, string>> {
  const documentIds = [...new Set(rows.flatMap(({ document_id: id }) => id ?? []))];
  if (documentIds.length === 0) return new Map();
  const seen: { document_id: string; title: string | null }[] = await strapi.db.connection
    .select('seen.document_id', 'seen.title')
    .from(readableDrafts(strapi, editor, await scopeFor(strapi, editor), documentIds));
  return new Map(seen.map(({ document_id: id, title }) => [id, title || '没有标题']));
}

async function stepsBehind(strapi: Core.Strapi, rows: readonly NoticeRow[]): Promise<Map<number, Step>> {
  const ids = rows.flatMap(({ step_id: id }) => id ?? []);
  const steps: Step[] = await strapi.db
    .connection(stepTable)
    .select('id', 'user_name', 'note')
    .whereIn('id', ids);
  return new Map(steps.map((step) => [step.id, step]));
}

function shownAs(row: NoticeRow, title: string, step: Step | undefined): Notice | null {
  const type = publicTypeByPath(row.doc_type ?? '');
  const common = { id: row.id, at: row.at, words: noticeWords[row.kind], isRead: row.read_at !== null };
  if (row.letter_id !== null)
    return {
      ...common,
      title: `第${row.letter_id}号来信`,
      type: null,
      who: null,
      note: row.note,
      to: `/letters?letter=${row.letter_id}`,
    };
  if (!type) return null;
  return {
    ...common,
    title,
    type: type.label,
    who: step?.user_name ?? null,
    note: row.note ?? (reasoned.has(row.kind) ? (step?.note ?? null) : null),
    to: `/content-manager/collection-types/${uidOf(type.name)}/${row.document_id}`,
  };
}

/**
 * What an account is told, newest first, as far as it may see it today: whoever changed their unit hears no more of the
 * old one, and what was deleted is gone from here, too.
 * @param narrow which of its notices are looked at
 */
export async function shownNotices(
  strapi: Core.Strapi,
  editor: Editor,
  narrow: (rows: ReturnType<Core.Strapi['db']['connection']>) => void = () => undefined,
): Promise<Notice[]> {
  const query = strapi.db.connection(noticeTable).where({ user_id: editor.id });
  narrow(query);
  const rows: NoticeRow[] = await query.orderBy('id', 'desc').limit(most);
  if (rows.length === 0) return [];
  const [titles, steps, scope] = [
    await titlesFor(strapi, editor, rows),
    await stepsBehind(strapi, rows),
    await scopeFor(strapi, editor),
  ];
  return rows.flatMap((row) => {
    const isSeen =
      row.letter_id !== null
        ? scope === 'county' || (row.organization_id !== null && inScope(scope, row.organization_id))
        : titles.has(row.document_id ?? '');
    const notice = isSeen
      ? shownAs(row, titles.get(row.document_id ?? '') ?? '', steps.get(row.step_id ?? 0))
      : null;
    return notice ? [notice] : [];
  });
}
