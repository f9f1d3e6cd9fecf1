import { setTimeout as wait } from 'node:timers/promises';
import { ledgerAnswerSchema, type LedgerEntry } from '@xianfeng/content-types';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';

export interface LedgerSource {
  /** Where the CMS answers, without a slash at the end. */
  readonly cms: string;
  /** By which the CMS knows the portal. */
  readonly key: string;
  readonly fetch: typeof fetch;
  readonly log: (sentence: string) => void;
}

const pageSize = 500;
const waitSeconds = 25;
const longestPause = 10_000;
// Both parts start together, and the portal is the quicker one: a CMS that is away for half a minute is no news.
const worthSaying = 30_000;

/**
 * Follows the ledger for ever, handing over entries in order; `more` says that others are waiting already. While the CMS is away it asks again, less and less
 * often, and says so once. An entry that is not the next one is refused: nothing may be skipped.
 */
export async function followLedger(
  source: LedgerSource,
  position: () => number,
  take: (entries: readonly LedgerEntry[], more: boolean) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  let pause = 0;
  let waited = 0;
  let more = false;
  while (!signal.aborted) {
    try {
      const entries = await readLedger(source, position(), pause === 0 && !more ? waitSeconds : 0, signal);
      const finished = more && entries.length === 0;
      more = entries.length === pageSize;
      if (entries.length > 0 || finished) await take(entries, more);
      if (waited >= worthSaying) source.log('后台已恢复，继续接收新发布的内容。');
      pause = 0;
      waited = 0;
    } catch (error) {
      if (signal.aborted) return;
      pause = Math.min(longestPause, Math.max(250, pause * 2));
      waited += pause;
      if (waited >= worthSaying && waited - pause < worthSaying)
        source.log(
          `暂时读不到后台的公开账本，网站照常开放，稍后自动再试（${error instanceof Error ? error.message : String(error)}）。`,
        );
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** One page of entries after `after`; waits up to `seconds` for the first one. Throws when the answer is not the ledger's. */
export async function readLedger(
  { cms, key, fetch }: Pick<LedgerSource, 'cms' | 'key' | 'fetch'>,
  after: number,
  seconds: number,
  signal: AbortSignal,
): Promise<LedgerEntry[]> {
  const address = `${cms}/api/ledger?after=${after}&limit=${pageSize}&wait=${seconds}`;
  const response = await fetch(address, {
    headers: { [ledgerKeyHeader]: key },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout((seconds + 15) * 1000)]),
  });
  if (!response.ok) throw new Error(`公开账本答复 ${response.status}`);
  const { entries } = ledgerAnswerSchema.parse(await response.json());
  entries.forEach((entry, position) => {
    if (entry.seq !== after + position + 1) throw new Error(`公开账本第 ${after + position + 1} 条缺失`);
  });
  return entries;
}
