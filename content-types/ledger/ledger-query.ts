import { z } from 'zod';

const whole = (words: string, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, words)
    .transform(Number)
    .refine((number) => number <= max, words);

/** The parameters of `GET /api/ledger`, as they stand in the address: after which entry, how many at most, how many seconds to wait. */
export const ledgerQuerySchema = z.strictObject({
  after: whole('要写从第几条之后读起，如 after=0', Number.MAX_SAFE_INTEGER).default(0),
  limit: whole('最多 1000 条，如 limit=200', 1000)
    .refine((number) => number >= 1, '至少 1 条，如 limit=200')
    .default(200),
  wait: whole('最多等 60 秒，如 wait=30', 60).default(0),
});
export type LedgerQuery = z.output<typeof ledgerQuerySchema>;
