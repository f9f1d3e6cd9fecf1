import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf, type NoteKind } from '@xianfeng/content-types';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { refuseEmbargoed } from '../ledger/embargo.ts';
import { holdRows } from '../snapshot/hold-rows.ts';
import { eraseHistory } from '../journal/erase-history.ts';
import { redactEntries } from '../ledger/redact-entries.ts';
import { onlyAs } from '../ledger/publication-context.ts';
import { withdrawDocument } from '../ledger/withdraw-document.ts';
import { blockingProblem } from './checks/checks-of.ts';
import { personalDataIn } from '@xianfeng/content-types/checks/personal-data';
import { newestVersion } from '../editing/newest-version.ts';
import { tellStep } from '../notices/tell-step.ts';
import { deedContext } from './deed-context.ts';
import { unitOf } from './unit-of.ts';
import { readFacts } from './read-facts.ts';
import type { Target } from '../desk-routes/target.ts';
import { refusal, rules, stateOf, type Deed, type DeskState, type Facts } from './states.ts';
import { recordStep } from '../journal/steps.ts';

/** What an editor says with a deed. */
export interface Words {
  readonly note?: string | undefined;
  readonly noteKind?: NoteKind | undefined;
  /** When an appointed publication or withdrawal is due. */
  readonly at?: string | undefined;
  /** What a reviewer answers for. */
  readonly checked?: readonly string[] | undefined;
  /** The version that a reviewer has before them, as `updatedAt`. */
  readonly seen?: string | undefined;
  readonly seqs?: readonly number[] | undefined;
  /** Whether the draft is deleted, too. */
  readonly alsoDraft?: boolean | undefined;
}

/** Deeds that need to be told what changed, once the document was public. */
const explained: readonly Deed[] = ['submit', 'schedule', 'publish', 'publish-at-once'];
/** Deeds with which the editor tells it. The note is kept in the draft, so that it is approved along with the rest. */
const explaining: readonly Deed[] = ['submit', 'publish-at-once'];

/** Deeds that nothing may stand in the way of. */
const checked: readonly Deed[] = ['submit', 'approve', 'schedule', 'publish', 'publish-at-once'];

async function keepChangeNote(
  strapi: Core.Strapi,
  deed: Deed,
  { type, documentId }: Target,
  { note, noteKind }: Words,
): Promise<void> {
  if (!explaining.includes(deed) || (!note && !noteKind)) return;
  const data = { ...(note ? { changeNote: note } : {}), ...(noteKind ? { changeKind: noteKind } : {}) };
  await strapi.documents(uidOf(type.name) as UID.ContentType).update({ documentId, data: data as never });
}

function requireChangeNote({ publicity }: Facts, row: Readonly<Record<string, unknown>>, deed: Deed): void {
  if (publicity === 'never' || !explained.includes(deed) || (row.changeNote && row.changeKind)) return;
  throw new errors.ApplicationError(
    '这份内容已经公开过：请写明“这次改了什么”，选好“改动类别”。公众会看到这句话。',
  );
}

/** @throws PolicyError for an end that comes before the one that was approved */
function requireApprovedEnd({ until }: Facts, deed: Deed, { at }: Words, editor: Editor): void {
  if (
    deed !== 'expire' ||
    !at ||
    !until ||
    editor.powers.has('withdraw') ||
    Date.parse(at) >= Date.parse(until)
  )
    return;
  throw new errors.PolicyError(
    `公示到期以前不能撤下，最早是${formatDateTime(until)}。要提前撤下，请联系审核人员。`,
  );
}

/** What is said about a change or a withdrawal is public, too. */
function refusePersonalNote({ note }: Words): void {
  const problem = personalDataIn('说明', note ? [note] : []).find(({ level }) => level === 'blocking');
  if (problem) throw new errors.ApplicationError(problem.message);
}

/** What the journal keeps of what was said. */
const noteFor = ({ note, checked }: Words) =>
  [note, checked && `已核对${checked.map((item) => `“${item}”`).join('')}`].filter(Boolean).join('；') ||
  null;

async function act(strapi: Core.Strapi, deed: Deed, target: Target, words: Words): Promise<void> {
  const { type, documentId } = target;
  switch (deed) {
    case 'publish':
    case 'publish-at-once':
      await strapi.documents(uidOf(type.name) as UID.ContentType).publish({ documentId });
      return;
    case 'withdraw':
      await withdrawDocument(strapi, type, documentId, words.note ?? '');
      return;
    case 'redact':
      await redactEntries(strapi, { type, documentId, seqs: words.seqs, note: words.note ?? '' });
      if (words.alsoDraft) await strapi.documents(uidOf(type.name) as UID.ContentType).delete({ documentId });
      await eraseHistory(strapi, documentId, { keepNewest: words.seqs !== undefined && !words.alsoDraft });
      return;
    default:
  }
}

/** Who approves what they read does not approve what was written after. */
async function refuseUnseen(
  strapi: Core.Strapi,
  { type, documentId }: Target,
  { seen }: Words,
): Promise<void> {
  const newest = seen === undefined ? null : await newestVersion(strapi, type, documentId);
  if (newest && newest.at !== seen)
    throw new errors.ApplicationError(
      `没有批准：您打开以后，${newest.by?.name ?? '有人'}在${formatDateTime(newest.at)}又改过。请刷新这一页，看过新的再批准。`,
    );
}

/**
 * Does one step with a document, all or nothing, and returns where it stands then.
 * @param perform what it does with the document, when that is not the deed itself
 * @throws PolicyError for somebody without the power, ApplicationError for everything that can be put right; both in Chinese
 */
export async function performDeed(
  strapi: Core.Strapi,
  deed: Deed,
  target: Target,
  words: Words,
  editor: Editor,
  perform?: () => Promise<void>,
): Promise<DeskState> {
  return strapi.db.transaction(async () => {
    // From the reading of what was approved until the entry stands.
    await holdRows(strapi, [target]);
    const found = await readFacts(strapi, target);
    if (!found) throw new errors.NotFoundError('没有这样的内容。');
    const reason = refusal(deed, found.facts, editor);
    if (reason)
      throw editor.powers.has(rules[deed].power)
        ? new errors.ApplicationError(reason)
        : new errors.PolicyError(reason);
    requireApprovedEnd(found.facts, deed, words, editor);
    refusePersonalNote(words);
    await refuseUnseen(strapi, target, words);
    if (found.facts.publicity !== 'never') await keepChangeNote(strapi, deed, target, words);
    const before = (await readFacts(strapi, target)) ?? found;
    requireChangeNote(before.facts, before.row, deed);
    const problem = checked.includes(deed) ? await blockingProblem(strapi, target, before.row) : null;
    if (problem) throw new errors.ApplicationError(problem);
    if (deed === 'schedule' && words.at) refuseEmbargoed(target.type, before.row, new Date(words.at));
    await deedContext.run(true, () =>
      onlyAs(before.digest, perform ?? (() => act(strapi, deed, target, words))),
    );
    const { type, documentId } = target;
    const step = await recordStep(strapi, {
      doc_type: type.name,
      document_id: documentId,
      verb: deed,
      content_hash: before.facts.hash ?? '',
      user_id: editor.id,
      user_name: editor.name,
      note: noteFor(words),
      due_at: words.at ? new Date(words.at).toISOString() : null,
    });
    await tellStep(strapi, target, {
      id: step,
      verb: deed,
      userId: editor.id,
      unit: unitOf(before.row),
      authors: before.facts.authors,
    });
    const after = await readFacts(strapi, target);
    return after ? stateOf(after.facts) : 'draft';
  });
}
