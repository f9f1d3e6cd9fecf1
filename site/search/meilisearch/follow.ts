import { setTimeout as wait } from 'node:timers/promises';
import type { Meilisearch } from 'meilisearch';
import type { Question, SearchResult, Searcher } from '../port.ts';
import { connectAdministrator, connectSearcher, UnfitMeilisearch, type MeiliSettings } from './connect.ts';
import { BeyondMeilisearch, meiliSearcher } from './meili-search.ts';
import { bringInStep, type SyncSource } from './sync.ts';

export interface FollowContext {
  readonly settings: MeiliSettings;
  readonly indexUid: string;
  readonly source: SyncSource;
  /** Answers whenever Meilisearch does not, or is behind. */
  readonly embedded: Searcher;
  /** Whether the store stands still: nothing half-written must be told. */
  readonly quiet: () => boolean;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
  /** Milliseconds of waiting for what it was told, after which the log says so. */
  readonly patience?: number;
}

/** Meilisearch, kept in step and asked while it is. */
export interface MeiliFollowing extends Searcher {
  /** Something changed. */
  wake(): void;
  /** Resolves when Meilisearch has been told of everything, or cannot be. */
  settled(): Promise<void>;
  /** Resolves when the loop has ended, after the signal. */
  readonly ended: Promise<void>;
}

const firstPause = 500;
const longestPause = 30_000;
/** A server that lost its data while nothing changed here is noticed after this long. */
const lookAgain = 60_000;
const restless = 100;
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Follows the changes for ever, in the background; whatever happens to Meilisearch, search goes on with the embedded index. */
export function followMeilisearch({
  settings,
  indexUid,
  source,
  embedded,
  quiet,
  log,
  signal,
  patience = 60_000,
}: FollowContext): MeiliFollowing {
  let searcher: Searcher | null = null;
  let reached = { epoch: '', position: -1 };
  let complained = false;
  let awake = true;
  let alarm = new AbortController();
  let waiting: (() => void)[] = [];

  const inStep = (): boolean => {
    const head = source.changes.head();
    return searcher !== null && reached.epoch === head.epoch && reached.position === head.position;
  };
  function complain(sentence: string): void {
    if (!complained) log(sentence);
    complained = true;
  }
  async function sleep(milliseconds: number): Promise<void> {
    if (awake) return;
    alarm = new AbortController();
    await wait(milliseconds, undefined, { signal: AbortSignal.any([signal, alarm.signal]) }).catch(
      () => undefined,
    );
  }
  function release(): void {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  async function loop(): Promise<void> {
    let administrator: Meilisearch | null = null;
    let pause = firstPause;
    while (!signal.aborted) {
      awake = false;
      if (!quiet()) {
        await wait(restless, undefined, { signal }).catch(() => undefined);
        awake = true;
        continue;
      }
      // With a full disk it takes tasks and goes on trying them for ever, without an error.
      const slow = setTimeout(
        () =>
          complain(
            'Meilisearch 还没有做完交给它的事，先用网站自带的搜索。建索引时会这样，做完自动恢复；一直如此，请看它的日志和磁盘空间。',
          ),
        patience,
      );
      try {
        administrator ??= await connectAdministrator(settings);
        const position = await bringInStep(administrator, indexUid, source, signal);
        searcher ??= meiliSearcher(await connectSearcher(administrator, settings, indexUid), indexUid);
        reached = position;
        clearTimeout(slow);
        if (complained) log('Meilisearch 已恢复，搜索重新由它回答。');
        complained = false;
        pause = firstPause;
        if (inStep()) release();
        else awake = true;
        await sleep(lookAgain);
      } catch (error) {
        clearTimeout(slow);
        if (signal.aborted) break;
        administrator = null;
        searcher = null;
        complain(
          error instanceof UnfitMeilisearch
            ? `${error.message}现在用网站自带的搜索。`
            : `Meilisearch 暂时不能用，先用网站自带的搜索，稍后自动再试（${reason(error)}）。`,
        );
        release();
        await wait(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(longestPause, pause * 2);
      }
    }
    release();
  }
  const ended = loop();

  async function search(question: Question): Promise<SearchResult> {
    // What was withdrawn a moment ago must not be found: while Meilisearch is behind, it is not asked.
    if (!searcher || !inStep()) return embedded.search(question);
    try {
      return await searcher.search(question);
    } catch (error) {
      if (!(error instanceof BeyondMeilisearch)) {
        complain(`Meilisearch 没有回答，先用网站自带的搜索（${reason(error)}）。`);
        searcher = null;
        wake();
      }
      return embedded.search(question);
    }
  }
  function wake(): void {
    awake = true;
    alarm.abort();
  }
  return {
    search,
    wake,
    settled() {
      if (signal.aborted) return ended;
      const settled = new Promise<void>((resolve) => waiting.push(resolve));
      wake();
      return settled;
    },
    ended,
  };
}
