import type { Core } from '@strapi/strapi';
import { contentTypeOf, publicTypeNames, type TypeName } from '@xianfeng/content-types';
import { onlyAnswers } from '../../accounts/roles.ts';
import { draftsIn } from '../../permissions/drafts-in.ts';
import { noticePostTable, noticeTable, type NoticeRow } from '../notice-table.ts';
import { askRobot } from './ask-robot.ts';
import type { Deliver } from './delivery.ts';
import { mayBeRobot } from '@xianfeng/content-types/network/robot-address';
import { robotText, type Told } from './robot-text.ts';

const drafted = publicTypeNames.map((name) => contentTypeOf(name)).filter((type) => type.drafted);
/** What a unit must not know before it was delivered is counted, and not called by its name. */
const named = drafted.filter(({ name }) => !onlyAnswers(new Set(), name as TypeName));

async function titlesOf(strapi: Core.Strapi, rows: readonly NoticeRow[]): Promise<Map<string, string>> {
  const documentIds = [...new Set(rows.flatMap(({ document_id: id }) => id ?? []))];
  if (documentIds.length === 0) return new Map();
  const found: { document_id: string; title: string | null }[] = await strapi.db.connection
    .select('seen.document_id', 'seen.title')
    .from(draftsIn(strapi, named, 'county', () => null, documentIds));
  return new Map(
    found.flatMap(({ document_id: id, title }): [string, string][] => (title ? [[id, title]] : [])),
  );
}

/** The same for several accounts is one thing. */
const oneOfEach = (rows: readonly NoticeRow[]): NoticeRow[] => [
  ...new Map(
    rows.map((row) => [`${row.kind} ${row.document_id ?? ''} ${row.letter_id ?? ''}`, row]),
  ).values(),
];

/** Tells a group's robot what there is to do; null where none is set up. */
export function deliverRobot(strapi: Core.Strapi): Deliver | null {
  const address = strapi.config.get<string>('notices.webhook');
  if (!address) return null;
  if (!mayBeRobot(address)) {
    strapi.log.error('NOTICE_WEBHOOK_URL 要以 https:// 开头，通知没有发给群机器人。');
    return null;
  }
  return async ({ id }) => {
    const rows: NoticeRow[] = await strapi.db.connection(noticeTable).where({ robot_id: id }).orderBy('id');
    if (rows.length === 0) return false;
    const titles = await titlesOf(strapi, rows);
    const told = oneOfEach(rows).map(({ kind, document_id: documentId }): Told => ({
      kind,
      title: titles.get(documentId ?? '') ?? null,
    }));
    await askRobot(address, robotText(told));
    return true;
  };
}

/** Robots refuse more than twenty messages a minute, and people do not read them. */
const everyMs = 60_000;
const newsMs = 3 * 86_400_000;

/** Puts all that came about since the last message into one. */
export async function makeRobotMessage(strapi: Core.Strapi, now: Date): Promise<void> {
  const { connection } = strapi.db;
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const waiting = (rows: ReturnType<typeof connection>) =>
    rows.whereNull('robot_id').where('at', '>=', ago(newsMs));
  if (!(await waiting(connection(noticeTable)).first('id'))) return;
  const last = await connection(noticePostTable)
    .whereNull('user_id')
    .where('made_at', '>', ago(everyMs))
    .first('id');
  if (last) return;
  await strapi.db.transaction(async ({ trx }) => {
    const [post]: { id: number }[] = await trx(noticePostTable).insert(
      { user_id: null, made_at: now.toISOString(), next_at: now.toISOString(), tries: 0 },
      ['id'],
    );
    await waiting(trx(noticeTable)).update({ robot_id: post?.id });
  });
}
