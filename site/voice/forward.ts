import { setTimeout as wait } from 'node:timers/promises';
import { handOver, type DeskAccess } from './ask-desk.ts';
import { formAge } from './form-token.ts';
import type { Inbox } from './inbox.ts';

export interface ForwardOptions extends DeskAccess {
  readonly inbox: Inbox;
  readonly now: () => Date;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
  /** How often to look for what came, in milliseconds. */
  readonly everyMs: number;
}

const hour = 3_600_000;
const longestPauseMs = 60_000;
const atOnce = 100;

/** Hands over all that may be tried now; false when the desk is away. */
async function handOverAll(options: ForwardOptions): Promise<boolean> {
  const { inbox, now, log, signal } = options;
  for (const { seq, attempts, message } of inbox.next(now().toISOString(), atOnce)) {
    const outcome = await handOver(options, message, signal);
    if (outcome === 'away') return false;
    if (outcome === 'taken') inbox.acknowledged(seq);
    else {
      inbox.postpone(seq, new Date(now().getTime() + hour).toISOString());
      if (attempts === 0)
        log('有一封来信编辑台打不开，先留在门户，每小时再试。请检查两边的 ENCRYPTION_KEY 是否相同。');
    }
  }
  return true;
}

/** Hands what people sent over to the desk, for as long as the portal runs. What the desk has is deleted here. */
export async function forward(options: ForwardOptions): Promise<void> {
  const { inbox, now, log, signal, everyMs } = options;
  let pause = everyMs;
  while (!signal.aborted) {
    const went = await handOverAll(options).catch((error: unknown) => {
      log(`来信没有全部转交，稍后再试：${error instanceof Error ? error.message : String(error)}`);
      return false;
    });
    if (signal.aborted) return;
    pause = went ? everyMs : Math.min(longestPauseMs, pause * 2);
    inbox.forgetUsed(new Date(now().getTime() - formAge.most - hour).toISOString());
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}
