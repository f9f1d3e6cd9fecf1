import type { Core } from '@strapi/strapi';
import { noticePostTable, type NoticePostRow } from '../notice-table.ts';
import { Trouble, type Deliver } from './delivery.ts';
import { pauseAfter, restAfter } from './pauses.ts';

/** One way out of the desk. */
export interface Channel {
  /** What it is called in the log. */
  readonly name: string;
  readonly isFor: 'account' | 'robot';
  readonly deliver: Deliver;
}

/** More than these are sent in the next round. */
const atOnce = 50;
/** Longer than any server may take: whoever dies meanwhile leaves the post to be tried again then. */
const claimedMs = 10 * 60_000;

const rowsOf = (strapi: Core.Strapi, { isFor }: Channel) => {
  const rows = strapi.db.connection(noticePostTable).where({ sent_at: null, given_up_at: null });
  return isFor === 'robot' ? rows.whereNull('user_id') : rows.whereNotNull('user_id');
};

/** Takes a post for oneself: nobody else tries it at the same time. */
const claim = async (strapi: Core.Strapi, post: NoticePostRow, now: Date): Promise<boolean> => {
  const claimed: number = await strapi.db
    .connection(noticePostTable)
    .where({ id: post.id, sent_at: null, given_up_at: null, next_at: post.next_at })
    .update({ next_at: new Date(now.getTime() + claimedMs).toISOString() });
  return claimed === 1;
};

async function noteFailure(
  strapi: Core.Strapi,
  { name }: Channel,
  post: NoticePostRow,
  trouble: Trouble,
  now: Date,
): Promise<void> {
  const tries = post.tries + 1;
  const pause = pauseAfter(tries);
  await strapi.db
    .connection(noticePostTable)
    .where({ id: post.id })
    .update({
      tries,
      trouble: trouble.message,
      next_at: new Date(now.getTime() + (pause ?? 0)).toISOString(),
      given_up_at: pause === null ? now.toISOString() : null,
    });
  if (pause === null) strapi.log.error(`${name}没有发出去，不再试了：${trouble.message}`);
  else if (tries === 1) strapi.log.warn(`${name}没有发出去，过一会儿再试：${trouble.message}`);
}

/** Sends what is due by one channel, outside of any transaction; rests while the server on the other side is away. */
export function postman(strapi: Core.Strapi, channel: Channel): (now: Date) => Promise<void> {
  let failures = 0;
  let restsUntil = 0;
  return async (now) => {
    if (now.getTime() < restsUntil) return;
    const due: NoticePostRow[] = await rowsOf(strapi, channel)
      .where('next_at', '<=', now.toISOString())
      .orderBy(['next_at', 'id'])
      .limit(atOnce);
    for (const post of due) {
      if (!(await claim(strapi, post, now))) continue;
      try {
        const isSent = await channel.deliver(post);
        const row = strapi.db.connection(noticePostTable).where({ id: post.id });
        await (isSent ? row.update({ sent_at: now.toISOString(), trouble: null }) : row.delete());
        failures = 0;
      } catch (error) {
        const trouble = error instanceof Trouble ? error : new Trouble('编辑台自己出了错', false);
        if (trouble !== error) strapi.log.error(String(error));
        await noteFailure(strapi, channel, post, trouble, now);
        if (!trouble.isAway) continue;
        failures += 1;
        restsUntil = now.getTime() + restAfter(failures);
        return;
      }
    }
  };
}
