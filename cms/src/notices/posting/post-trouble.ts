import type { Core } from '@strapi/strapi';
import { noticePostTable } from '../notice-table.ts';

const weekMs = 7 * 86_400_000;
/** A server that is away for a few minutes is no news. */
const worthSayingMs = 30 * 60_000;

interface Counted {
  readonly given_up: number | string | null;
  readonly waiting: number | string | null;
}

/** What was not taken by the other side for half an hour and is tried again, or was given up in the last week. */
export interface PostTrouble {
  readonly waiting: number;
  readonly givenUp: number;
  /** Why, as the last of them says. */
  readonly reason: string;
}

/** What of the desk's mails and messages stands still; null when nothing does. */
export async function postTrouble(strapi: Core.Strapi, now: Date): Promise<PostTrouble | null> {
  const { connection } = strapi.db;
  const ago = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const standing = () =>
    connection(noticePostTable)
      .whereNull('sent_at')
      .where((rows) =>
        rows
          .where('given_up_at', '>', ago(weekMs))
          .orWhere((late) => late.whereNull('given_up_at').where('made_at', '<', ago(worthSayingMs))),
      );
  const counted: Counted | undefined = await standing()
    .select(
      connection.raw('sum(case when given_up_at is null then 1 else 0 end) as waiting'),
      connection.raw('sum(case when given_up_at is null then 0 else 1 end) as given_up'),
    )
    .first();
  const [waiting, givenUp] = [Number(counted?.waiting ?? 0), Number(counted?.given_up ?? 0)];
  if (waiting + givenUp === 0) return null;
  const last: { trouble: string | null } | undefined = await standing()
    .orderBy('id', 'desc')
    .first('trouble');
  return { waiting, givenUp, reason: last?.trouble ?? '还没有轮到' };
}

/** The same as a sentence for whoever can do something about it. */
export const troubleWords = ({ waiting, givenUp, reason }: PostTrouble): string =>
  `通知的邮件或群消息没有全部发出去：${[
    waiting > 0 ? `${waiting} 封还在再试` : '',
    givenUp > 0 ? `最近一周有 ${givenUp} 封试了三天，已经放弃` : '',
  ]
    .filter(Boolean)
    .join('，')}（${reason}）。通知在编辑台里都看得到；请检查 .env 里的 SMTP_URL 和 NOTICE_WEBHOOK_URL。`;
