import { z } from 'zod';

export const leaseDays = { usual: 10, least: 1, most: 30 } as const;
const day = 86_400;

const web = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text), '要写完整的网址。')
  .transform((text) => new URL(text));

const requestSchema = z.object({
  'hub.mode': z.enum(['subscribe', 'unsubscribe', 'publish'], '只能是 subscribe 或 unsubscribe。'),
  'hub.topic': web.optional(),
  'hub.url': web.optional(),
  'hub.callback': web.optional(),
  'hub.secret': z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) < 200, '必须短于 200 字节。')
    .optional(),
  'hub.lease_seconds': z
    .string()
    .regex(/^\d{1,10}$/, '必须是秒数。')
    .transform(Number)
    .optional(),
});

/** What a subscriber asks of the hub. */
export interface HubRequest {
  readonly mode: 'subscribe' | 'unsubscribe';
  readonly topic: URL;
  readonly callback: URL;
  readonly secret: string | null;
  /** Within the hub's bounds, whatever was asked. */
  readonly leaseSeconds: number;
}

/** Reads a form sent to the hub: a request, `publish` (a look at what changed), or what is wrong with each field, in Chinese. */
export function readHubRequest(
  form: URLSearchParams,
): HubRequest | 'publish' | { readonly fields: Readonly<Record<string, string>> } {
  const parsed = requestSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success)
    return {
      fields: Object.fromEntries(
        parsed.error.issues.map(({ path, message }) => [
          path.join('.'),
          /[\u4e00-\u9fff]/.test(message) ? message : '写得不对。',
        ]),
      ),
    };
  const {
    'hub.mode': mode,
    'hub.topic': topic,
    'hub.callback': callback,
    'hub.secret': secret,
    'hub.lease_seconds': lease,
  } = parsed.data;
  if (mode === 'publish') return 'publish';
  if (!topic || !callback)
    return {
      fields: {
        ...(topic ? {} : { 'hub.topic': '要写订阅源的网址。' }),
        ...(callback ? {} : { 'hub.callback': '要写接收推送的网址。' }),
      },
    };
  if (callback.hash) return { fields: { 'hub.callback': '不能带 # 后面的部分。' } };
  return {
    mode,
    topic,
    callback,
    secret: secret ?? null,
    leaseSeconds: Math.min(
      leaseDays.most * day,
      Math.max(leaseDays.least * day, lease ?? leaseDays.usual * day),
    ),
  };
}
