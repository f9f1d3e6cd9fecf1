import { z } from 'zod';
import type { MailSignUp } from '../rendering/page-locals.ts';

/** How often a digest comes: its word, and the Beijing hour and weekday (Monday is 1) from which it is sent. */
export const digestPeriods = {
  daily: { label: '每天一封', word: '每日消息', weekday: null, hour: 7 },
  weekly: { label: '每周一封（周一）', word: '每周消息', weekday: 1, hour: 7 },
} as const;
export type DigestPeriod = keyof typeof digestPeriods;

/** Feeds that one digest may gather. */
export const mostFeeds = 20;

/** What somebody wants to be sent. `feeds` are folders of feeds, such as `/topics/min-sheng/`. */
export interface DigestWish {
  readonly email: string;
  readonly period: DigestPeriod;
  readonly feeds: readonly string[];
}

const periodNames = Object.keys(digestPeriods) as [DigestPeriod, ...DigestPeriod[]];
export const wishSchema = z.object({
  email: z
    .email()
    .max(254)
    .transform((text) => text.replace(/@.*$/, (host) => host.toLowerCase())),
  period: z.enum(periodNames),
  feeds: z.array(z.string().max(300)).min(1).max(mostFeeds),
});

/** Reads the sign-up form; `exists` knows which folders have feeds. Faults are in plain Chinese. */
export function readSignUp(
  form: URLSearchParams,
  exists: (base: string) => boolean,
): { readonly wish: DigestWish } | { readonly again: MailSignUp } {
  const email = (form.get('email') ?? '').trim();
  const period = form.get('period') ?? '';
  const chosen = [
    ...new Set(
      ['feed', 'unit', 'project'].flatMap((name) => form.getAll(name)).filter((base) => base !== ''),
    ),
  ];
  const feeds = chosen.slice(0, mostFeeds + 1).filter(exists);
  const parsed = wishSchema.safeParse({ email, period, feeds });
  if (parsed.success && chosen.length <= mostFeeds) return { wish: parsed.data };
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const faults = {
    ...(wrong.has('email')
      ? { email: email === '' ? '请填写邮箱地址。' : '邮箱地址不对，请检查，例如 name@example.com。' }
      : {}),
    ...(wrong.has('period') ? { period: '请选每天一封还是每周一封。' } : {}),
    ...(feeds.length === 0
      ? { feed: '请至少选一样内容。' }
      : chosen.length > mostFeeds
        ? { feed: `最多选 ${mostFeeds} 样。` }
        : {}),
  };
  return { again: { email, period, feeds, faults } };
}
