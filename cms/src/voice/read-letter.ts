import type { Core } from '@strapi/strapi';
import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';
import type { LetterState, Writer } from '@xianfeng/content-types/rules/letter-words';
import { countyCalendar } from '../reports/county-calendar.ts';
import { answerOf } from './answer-of.ts';
import { askedAbout } from './asked-unit.ts';
import { dueOf } from './due-of.ts';
import {
  letterStepTable,
  letterTable,
  type LetterAction,
  type LetterRow,
  type LetterStepRow,
} from './letter-table.ts';
import { deletedWords } from './list-letters.ts';
import { sealedParts } from './sealed-parts.ts';
import { unitNames } from './unit-names.ts';

/** A letter with all that is needed to answer it; never with its writer's name and telephone. */
export interface ReadLetter {
  readonly id: number;
  readonly state: LetterState;
  readonly mergedInto: number | null;
  readonly subject: string;
  readonly text: string;
  readonly writer: Writer | null;
  readonly open: boolean;
  readonly about: string | null;
  readonly due: { readonly accept: string; readonly answer: string } | null;
  readonly hasContact: boolean;
  readonly answer: ReceiptState['answer'];
  /** The answer before the recheck, and why its writer wanted one. */
  readonly first: ReceiptState['answer'];
  readonly recheck: string | null;
  /** documentId of the opinion that was made of it. */
  readonly opinion: string | null;
  /** Whether it stays with its writer. */
  readonly kept: boolean;
  /** Whether who reads it may draft what becomes public of it. */
  readonly mayDraft: boolean;
  /** Whether they may answer it, and leave the answer with its writer alone. */
  readonly mayAnswer: boolean;
  readonly steps: readonly { at: string; action: LetterAction; editor: string; note: string | null }[];
  /** Other open letters about the same thing, with which it may be answered together. */
  readonly like: readonly { id: number; subject: string }[];
  /** Letters that are answered together with it. */
  readonly merged: readonly { id: number; subject: string; text: string }[];
  readonly county: string;
  /** To whom it can be handed besides the county. */
  readonly units: readonly { documentId: string; name: string }[];
}

const shown = 20;

export async function readLetter(
  strapi: Core.Strapi,
  row: LetterRow,
  powers: Pick<ReadLetter, 'mayDraft' | 'mayAnswer'>,
): Promise<ReadLetter> {
  const parts = sealedParts(strapi);
  const { steps, like, merged } = await strapi.db.transaction(async ({ trx }) => {
    const others = () => trx(letterTable).whereNot({ id: row.id }).whereNotNull('letter').orderBy('id');
    const same = { about_id: row.about_id, organization_id: row.organization_id, merged_into: null };
    const done: LetterStepRow[] = await trx(letterStepTable).where({ letter_id: row.id }).orderBy('id');
    const alike: LetterRow[] = await others()
      .where(same)
      .whereIn('state', ['received', 'accepted'])
      .limit(shown);
    const joined: LetterRow[] = await others().where({ merged_into: row.id });
    return { steps: done, like: alike, merged: joined };
  });
  const { county, units } = await unitNames(strapi);
  const opened = (other: LetterRow) => (other.letter ? parts.letter(other.receipt, other.letter) : null);
  const letter = opened(row);
  const short = (other: LetterRow) => ({ id: other.id, subject: opened(other)?.subject ?? deletedWords });
  const about =
    row.about_type && row.about_id
      ? await askedAbout(strapi, { type: row.about_type, documentId: row.about_id })
      : null;
  return {
    id: row.id,
    state: row.state,
    mergedInto: row.merged_into,
    subject: letter?.subject ?? deletedWords,
    text: letter?.text ?? '',
    writer: letter?.writer ?? null,
    open: Boolean(row.open),
    about: about?.title ?? null,
    due: dueOf(row, await countyCalendar(strapi)),
    hasContact: row.contact !== null,
    answer: answerOf(strapi, row),
    first: parts.answer(row.first_answer),
    recheck: row.recheck && parts.recheck(row.receipt, row.recheck),
    opinion: row.opinion_id,
    kept: Boolean(row.kept),
    ...powers,
    steps: steps.map(({ at, action, editor, note }) => ({ at, action, editor, note: parts.open(note) })),
    like: row.merged_into === null ? like.map(short) : [],
    merged: merged.map((other) => ({ ...short(other), text: opened(other)?.text ?? '' })),
    county,
    units: [...units].map(([documentId, name]) => ({ documentId, name })),
  };
}
