import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addressOf, uidOf } from '@xianfeng/content-types';
import { personalDataIn } from '@xianfeng/content-types/checks/personal-data';
import { isCutOf, tellsOf } from '@xianfeng/content-types/forms/cut-text';
import { contactsOf } from './contacts-of.ts';
import { letterTable, type LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';
import { changeLetter, requireState, type Work } from './work-on-letter.ts';

const uid = uidOf('opinion') as UID.ContentType;

/** What is to become public of a letter. */
export interface OpinionText {
  readonly title: string;
  readonly question: string;
}

function requireUndecided(work: Work): void {
  const { row } = work;
  requireState(work, 'draft', 'answered');
  if (row.merged_into !== null)
    throw new errors.ApplicationError(`这封来信和第${row.merged_into}号一起答复，请打开那一封。`);
  if (row.opinion_id !== null) throw new errors.ApplicationError('这封来信已经有公开稿。');
}

/** @throws ApplicationError when somebody could tell from the text who wrote the letter */
async function refuseTelling({ strapi, row }: Work, texts: Readonly<Record<string, string>>): Promise<void> {
  const contacts = await contactsOf(strapi, row);
  for (const [label, text] of Object.entries(texts)) {
    const [found] = personalDataIn(label, [text]);
    if (found) throw new errors.ApplicationError(found.message);
    if (contacts.some((contact) => tellsOf(text, contact)))
      throw new errors.ApplicationError(`“${label}”里有来信人的姓名或电话，请删掉，写作“（略）”。`);
  }
}

/**
 * Makes of an answered letter the draft of an opinion, which goes the normal way to the public: of what was written only
 * what remains after cutting, and nothing of who wrote it.
 */
export async function draftOpinion(
  work: Work,
  { title, question }: OpinionText,
): Promise<{ documentId: string }> {
  const { strapi, row } = work;
  requireUndecided(work);
  if (!row.open) throw new errors.ApplicationError('来信人只要答复，没有同意公开。');
  const letter = row.letter ? sealedParts(strapi).letter(row.receipt, row.letter) : null;
  const answer = sealedParts(strapi).open(row.answer);
  if (!letter || answer === null || !row.outcome || !row.answered_on)
    throw new errors.ApplicationError('来信的内容已经删除，不能再公开。');
  if (!isCutOf(letter.text, question))
    throw new errors.ApplicationError(
      '“来信说的”只能删、不能改：删掉的地方写“（略）”，别的和来信一个字不差。',
    );
  await refuseTelling(work, { 标题: title, 来信说的: question, 答复: answer });
  const { outcome, answered_on: answeredOn } = row;
  return strapi.db.transaction(async ({ trx }) => {
    const joined: { id: number }[] = await trx(letterTable)
      .select('id')
      .where({ merged_into: row.id, state: 'answered' });
    const { documentId } = await strapi.documents(uid).create({
      data: {
        title,
        kind: letter.kind,
        question,
        answer,
        outcome,
        receivedOn: row.received_on,
        answeredOn,
        ...(joined.length > 0 ? { voices: joined.length + 1 } : {}),
        ...(row.organization_id ? { organization: row.organization_id } : {}),
        ...(row.about_type === 'project' && row.about_id ? { project: row.about_id } : {}),
      } as never,
    });
    await changeLetter(work, 'draft', { opinion_id: documentId, kept: false }, null);
    return { documentId };
  });
}

/** Leaves question and answer with the writer alone; why is kept with the letter. */
export async function keepToWriter(work: Work, reason: string): Promise<void> {
  requireUndecided(work);
  await changeLetter(work, 'keep', { kept: true }, reason);
}

/** Whether draft or publication of the opinion that was made of a letter is still there. */
export const opinionStands = async (strapi: Core.Strapi, { opinion_id: id }: LetterRow): Promise<boolean> =>
  id !== null && (await strapi.db.query(uid).count({ where: { documentId: id } })) > 0;

/** Notes that the opinion made of a withdrawn letter is gone. */
export async function clearOpinion(work: Work): Promise<void> {
  requireState(work, 'clear', 'withdrawn');
  if (await opinionStands(work.strapi, work.row))
    throw new errors.ApplicationError('公开稿还在：请打开它，公开了的先依法删除，再把草稿删掉。');
  await changeLetter(work, 'clear', { opinion_id: null }, null);
}

/** Where question and answer of a letter are public; null while they are not. */
export async function opinionAddress(
  strapi: Core.Strapi,
  { opinion_id: id }: LetterRow,
): Promise<string | null> {
  if (id === null) return null;
  const row: { slug: string } | null = await strapi.db
    .query(uid)
    .findOne({ select: ['slug'], where: { documentId: id, publishedAt: { $notNull: true } } });
  return row && addressOf({ type: 'opinion', documentId: id, slug: row.slug });
}
