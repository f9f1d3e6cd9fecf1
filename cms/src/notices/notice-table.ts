export const noticeTable = 'desk_notices';
export const noticeChoiceTable = 'desk_notice_choices';
export const noticePostTable = 'desk_notice_posts';

/** What a notice is about, code → Chinese word. */
export const noticeWords = {
  submitted: '等您审核',
  'published-at-once': '紧急发布，等您补审',
  returned: '退回修改',
  approved: '已批准',
  scheduled: '已批准，到时发布',
  published: '已公开',
  withdrawn: '已撤下',
  due: '快到期',
  letter: '来信到了',
  'letter-due': '来信快到期',
} as const;
export type NoticeKind = keyof typeof noticeWords;

/**
 * Something that one account is to hear of. It holds no title and nothing that somebody said: those are read from the
 * document and the step when it is shown, to whoever may see them then. Instants are ISO 8601.
 */
export interface NoticeRow {
  readonly id: number;
  readonly at: string;
  readonly user_id: number;
  readonly kind: NoticeKind;
  /** The document; null for a letter. */
  readonly doc_type: string | null;
  readonly document_id: string | null;
  /** The step of the workflow by which it came about; null where none was taken. */
  readonly step_id: number | null;
  readonly letter_id: number | null;
  /** Of a letter, the unit that has to answer; null for the county itself. */
  readonly organization_id: string | null;
  /** What is due, in a sentence. */
  readonly note: string | null;
  /** What is told only once: the same key is never there twice for an account. */
  readonly once: string | null;
  readonly read_at: string | null;
  /** What tells of it by mail; null while nothing does, 0 when nothing ever will. */
  readonly mail_id: number | null;
  /** What tells the office's robot of it; null while nothing does. */
  readonly robot_id: number | null;
}

/** Tables of the database and nothing more, like the ledger: no form, role or route of Strapi can reach them. */
export const noticeModel = {
  uid: 'xianfeng::notice',
  singularName: 'desk-notice',
  tableName: noticeTable,
  attributes: {
    id: { type: 'increments' },
    at: { type: 'string', column: { notNullable: true } },
    user_id: { type: 'integer', columnName: 'user_id', column: { notNullable: true } },
    kind: { type: 'string', column: { notNullable: true } },
    doc_type: { type: 'string', columnName: 'doc_type' },
    document_id: { type: 'string', columnName: 'document_id' },
    step_id: { type: 'integer', columnName: 'step_id' },
    letter_id: { type: 'integer', columnName: 'letter_id' },
    organization_id: { type: 'string', columnName: 'organization_id' },
    note: { type: 'text' },
    once: { type: 'string' },
    read_at: { type: 'string', columnName: 'read_at' },
    mail_id: { type: 'integer', columnName: 'mail_id' },
    robot_id: { type: 'integer', columnName: 'robot_id' },
  },
  indexes: [
    { name: 'desk_notices_user_idx', columns: ['user_id', 'id'] },
    { name: 'desk_notices_document_idx', columns: ['document_id'] },
    { name: 'desk_notices_letter_idx', columns: ['letter_id'] },
    { name: 'desk_notices_once_idx', columns: ['user_id', 'once'], type: 'unique' },
    { name: 'desk_notices_mail_idx', columns: ['mail_id', 'at'] },
    { name: 'desk_notices_robot_idx', columns: ['robot_id', 'at'] },
  ],
};

/** When an account wants its notices by mail, code → Chinese words. */
export const mailChoices = { daily: '每天一封', 'at-once': '立刻', none: '不要' } as const;
export type MailChoice = keyof typeof mailChoices;

export interface NoticeChoiceRow {
  readonly user_id: number;
  readonly mail: MailChoice;
}

export const noticeChoiceModel = {
  uid: 'xianfeng::notice-choice',
  singularName: 'desk-notice-choice',
  tableName: noticeChoiceTable,
  attributes: {
    id: { type: 'increments' },
    user_id: { type: 'integer', columnName: 'user_id', column: { notNullable: true, unique: true } },
    mail: { type: 'string', column: { notNullable: true } },
  },
  indexes: [],
};

/** Something that leaves the desk to tell of notices: a letter to one account, or a message to the office's robot. */
export interface NoticePostRow {
  readonly id: number;
  /** Whom it goes to; null for the robot. */
  readonly user_id: number | null;
  readonly made_at: string;
  /** When it is to be tried, or tried again. */
  readonly next_at: string;
  readonly tries: number;
  readonly sent_at: string | null;
  readonly given_up_at: string | null;
  /** Why the last try failed, in a sentence. */
  readonly trouble: string | null;
}

export const noticePostModel = {
  uid: 'xianfeng::notice-post',
  singularName: 'desk-notice-post',
  tableName: noticePostTable,
  attributes: {
    id: { type: 'increments' },
    user_id: { type: 'integer', columnName: 'user_id' },
    made_at: { type: 'string', columnName: 'made_at', column: { notNullable: true } },
    next_at: { type: 'string', columnName: 'next_at', column: { notNullable: true } },
    tries: { type: 'integer', column: { notNullable: true } },
    sent_at: { type: 'string', columnName: 'sent_at' },
    given_up_at: { type: 'string', columnName: 'given_up_at' },
    trouble: { type: 'text' },
  },
  indexes: [{ name: 'desk_notice_posts_next_idx', columns: ['sent_at', 'given_up_at', 'next_at'] }],
};
