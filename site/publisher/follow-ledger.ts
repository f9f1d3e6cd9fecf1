import { setTimeout as wait } from 'node:timers/promises';
import { ledgerAnswerSchema, type LedgerEntry } from '@xianfeng/content-types';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { stuckHeader } from '@xianfeng/content-types/ledger/stuck-header';
import { LedgerFault, provedEntries, refuseUnexplained, type LedgerCopy } from './check-entries.ts';

export interface LedgerSource {
  /** Where the CMS answers, without a slash at the end. */
  readonly cms: string;
  /** By which the CMS knows the portal. */
  readonly key: string;
  readonly fetch: typeof fetch;
  readonly log: (sentence: string) => void;
  /** Told whenever the ledger was read to its end. */
  readonly onCaughtUp?: () => Promise<void>;
  /** Told how far the CMS's ledger goes, whenever it says so. */
  readonly onHead: (seq: number) => void;
  /** Told how many of the desk's own mails and messages stand still, whenever it says so. */
  readonly onStuck?: (count: number) => void;
  /** Told what keeps the following from going on, and null when it does again. */
  readonly onFault: (sentence: string | null) => void;
}

const pageSize = 500;
const waitSeconds = 25;
const longestPause = 10_000;
// Both parts start together, and the portal is the quicker one: a CMS that is away for half a minute is no news.
const worthSaying = 30_000;

/**
 * Follows the ledger for ever, handing over proved entries in order; `more` says that others are waiting already. While the
 * CMS is away it asks again, less and less often, and says so once. Whenever it begins, it reads the last known entry once
 * more: a desk that was set back or rewritten is refused, and nothing is taken from it until it is mended.
 */
export async function followLedger(
  source: LedgerSource,
  copy: LedgerCopy,
  take: (entries: readonly LedgerEntry[], more: boolean) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  let pause = 0;
  let waited = 0;
  let more = false;
  let agreed = false;
  let fault: string | null = null;
  const tell = (sentence: string | null): void => {
    if (sentence !== fault) source.onFault(sentence);
    if (sentence !== null && sentence !== fault) source.log(sentence);
    fault = sentence;
  };
  while (!signal.aborted) {
    try {
      const known = copy.head().seq;
      const after = agreed ? known : Math.max(0, known - 1);
      const { entries, head, stuck } = await readLedger(
        source,
        after,
        agreed && !more ? waitSeconds : 0,
        signal,
      );
      source.onHead(head);
      source.onStuck?.(stuck);
      if (head < known) throw new LedgerFault(`后台的公开账本只到第 ${head} 条，门户已经收到第 ${known} 条`);
      const { fresh, fault: broken } = provedEntries(copy, entries);
      const finished = more && fresh.length === 0;
      more = entries.length === pageSize;
      if (fresh.length > 0 || finished) await take(fresh, more);
      if (broken) throw broken;
      if (!more && (!agreed || fresh.length > 0)) refuseUnexplained(copy);
      agreed = true;
      if (!more) await source.onCaughtUp?.();
      tell(null);
      if (waited >= worthSaying) source.log('后台已恢复，继续接收新发布的内容。');
      pause = 0;
      waited = 0;
    } catch (error) {
      if (signal.aborted) return;
      agreed = false;
      pause = Math.min(longestPause, Math.max(250, pause * 2));
      if (error instanceof LedgerFault) tell(error.message);
      else waited += pause;
      if (waited >= worthSaying && waited - pause < worthSaying)
        source.log(
          `暂时读不到后台的公开账本，网站照常开放，稍后自动再试（${error instanceof Error ? error.message : String(error)}）。`,
        );
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** One page of entries after `after`; waits up to `seconds` for the first one. Throws when the answer is not the ledger's. */
async function readLedger(
  { cms, key, fetch }: Pick<LedgerSource, 'cms' | 'key' | 'fetch'>,
  after: number,
  seconds: number,
  signal: AbortSignal,
): Promise<{ entries: LedgerEntry[]; head: number; stuck: number }> {
  const address = `${cms}/api/ledger?after=${after}&limit=${pageSize}&wait=${seconds}`;
  const response = await fetch(address, {
    headers: { [ledgerKeyHeader]: key },
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout((seconds + 15) * 1000)]),
  });
  if (!response.ok) throw new Error(`公开账本答复 ${response.status}`);
  const stuck = Number(response.headers.get(stuckHeader) ?? 0);
  return {
    ...ledgerAnswerSchema.parse(await response.json()),
    stuck: Number.isSafeInteger(stuck) ? stuck : 0,
  };
}
