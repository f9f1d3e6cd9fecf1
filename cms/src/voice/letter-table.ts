import type {
  LetterKind,
  LetterOutcome,
  LetterRating,
  LetterState,
} from '@xianfeng/content-types/rules/letter-words';

export const letterTable = 'voice_letters';
export const letterStepTable = 'voice_letter_steps';

/**
 * A letter as it lies at the desk. What somebody wrote, how to reach them and what they were answered is sealed; the rest
 * says nothing of a person and stays as a count when the sealed parts are deleted. Dates are Beijing's, instants ISO 8601.
 */
export interface LetterRow {
  readonly id: number;
  /** Stands for the receipt: an HMAC by a key that only the portal has. */
  readonly receipt: string;
  readonly at: string;
  readonly received_on: string;
  /** Null when it was withdrawn before it came. */
  readonly kind: LetterKind | null;
  readonly about_type: string | null;
  readonly about_id: string | null;
  /** The unit that is at work on it; null for the county itself. */
  readonly organization_id: string | null;
  readonly state: LetterState;
  readonly complex: boolean | number;
  /** Whether its writer lets question and answer be published. */
  readonly open: boolean | number;
  /** Sealed by the portal to the desk's key; null once deleted. */
  readonly letter: string | null;
  readonly contact: string | null;
  /** Sealed by the desk. */
  readonly answer: string | null;
  readonly outcome: LetterOutcome | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  readonly rating: LetterRating | null;
  /** The letter with which it is answered together. */
  readonly merged_into: number | null;
  readonly contact_until: string | null;
  readonly letter_until: string | null;
  /** documentId of the opinion that was made of it; null while there is none, or it was taken down again. */
  readonly opinion_id: string | null;
  /** Whether it stays with its writer, though they would have let it be published; why stands in the steps. */
  readonly kept: boolean | number;
  /** Why its writer wanted a recheck; sealed by the portal to the desk's key. */
  readonly recheck: string | null;
  readonly rechecked_on: string | null;
  /** The answer before the recheck, as JSON sealed by the desk. */
  readonly first_answer: string | null;
}

/** A table of the database and nothing more, like the ledger: no form, search, role, export or token of Strapi reaches it. */
export const letterModel = {
  uid: 'xianfeng::voice-letter',
  singularName: 'voice-letter',
  tableName: letterTable,
  attributes: {
    id: { type: 'increments' },
    receipt: { type: 'string', column: { notNullable: true, unique: true } },
    at: { type: 'string', column: { notNullable: true } },
    received_on: { type: 'string', columnName: 'received_on', column: { notNullable: true } },
    kind: { type: 'string' },
    about_type: { type: 'string', columnName: 'about_type' },
    about_id: { type: 'string', columnName: 'about_id' },
    organization_id: { type: 'string', columnName: 'organization_id' },
    state: { type: 'string', column: { notNullable: true } },
    complex: { type: 'boolean', column: { notNullable: true } },
    open: { type: 'boolean', column: { notNullable: true } },
    letter: { type: 'text' },
    contact: { type: 'text' },
    answer: { type: 'text' },
    outcome: { type: 'string' },
    answered_on: { type: 'string', columnName: 'answered_on' },
    answered_by: { type: 'string', columnName: 'answered_by' },
    rating: { type: 'string' },
    merged_into: { type: 'integer', columnName: 'merged_into' },
    contact_until: { type: 'string', columnName: 'contact_until' },
    letter_until: { type: 'string', columnName: 'letter_until' },
    opinion_id: { type: 'string', columnName: 'opinion_id' },
    kept: { type: 'boolean' },
    recheck: { type: 'text' },
    rechecked_on: { type: 'string', columnName: 'rechecked_on' },
    first_answer: { type: 'text', columnName: 'first_answer' },
  },
  indexes: [
    { name: 'voice_letters_state_idx', columns: ['state', 'id'] },
    { name: 'voice_letters_organization_idx', columns: ['organization_id', 'state'] },
    { name: 'voice_letters_about_idx', columns: ['about_id', 'state'] },
  ],
};

/** What the desk does with a letter, code → Chinese word. */
export const letterActionWords = {
  accept: '受理',
  extend: '延长办理',
  forward: '转办',
  merge: '并案',
  answer: '答复',
  reveal: '查看姓名和电话',
  draft: '起草公开稿',
  keep: '只答复来信人',
  recheck: '来信人请求复查',
  clear: '公开稿已删除',
} as const;
export type LetterAction = keyof typeof letterActionWords;

/** What was done with a letter, by whom; what was said is sealed and deleted together with the letter. */
export interface LetterStepRow {
  readonly id: number;
  readonly letter_id: number;
  readonly at: string;
  readonly action: LetterAction;
  readonly editor: string;
  readonly note: string | null;
}

export const letterStepModel = {
  uid: 'xianfeng::voice-letter-step',
  singularName: 'voice-letter-step',
  tableName: letterStepTable,
  attributes: {
    id: { type: 'increments' },
    letter_id: { type: 'integer', columnName: 'letter_id', column: { notNullable: true } },
    at: { type: 'string', column: { notNullable: true } },
    action: { type: 'string', column: { notNullable: true } },
    editor: { type: 'string', column: { notNullable: true } },
    note: { type: 'text' },
  },
  indexes: [{ name: 'voice_letter_steps_idx', columns: ['letter_id', 'id'] }],
};
