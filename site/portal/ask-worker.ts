import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Answers } from './answers.ts';
import type { WorkerAnswer, WorkerQuestion } from './answer-worker.ts';

/**
 * Too many ask, this client alone asks for too much at once, or the worker was lost over it: whoever asked may try again
 * after so many seconds.
 */
export class NotNow extends Error {
  readonly seconds = 3;
  /** Whose questions are too many. */
  readonly whose: 'all' | 'own';
  constructor(message: string, whose: 'all' | 'own' = 'all') {
    super(message);
    this.whose = whose;
  }
}

/** How the worker is doing, for whoever watches over the portal. */
export interface WorkerState {
  readonly waiting: number;
  /** How often it had to be started again. */
  readonly restarts: number;
}

export interface AskedWorker extends Answers {
  state(): WorkerState;
  /** Ends the worker; what is asked later is refused. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  /** Makes the worker's thread. */
  readonly start: () => Worker;
  /** Head of the ledger at this moment: an answer from before it is never given again. */
  readonly head: () => number;
  readonly log: (sentence: string) => void;
  /** For whom something is asked at this moment; undefined when for nobody outside. */
  readonly client?: () => string | undefined;
  /** Milliseconds that one answer may take, when not the usual. */
  readonly patience?: number;
}

type Told = Exclude<WorkerAnswer, { readonly ready: true }>;

interface Job {
  readonly question: WorkerQuestion;
  readonly client: string | undefined;
  settle(answer: Told): void;
  refuse(): void;
}

const mostWaiting = 100;
/** More than the connections that one browser opens; so few that no client alone makes the others wait. */
const mostOfClient = 8;
const usualPatience = 20_000;
const startPatience = 120_000;
/** Started so often in a row without one answer, it is not waited for. */
const hopeless = 3;
/** An answer is given again for so long, as long as nothing new was published. */
const keptMs = 5_000;
const mostKept = 100;
/** Longer questions bring a text along, and are not asked again. */
const longestKept = 100_000;
const longestPause = 30_000;
/** What says something about one person, or of what is not public, is never kept. */
const forOneAlone = new Set<keyof Answers>([
  'renderAlone',
  'draftPlace',
  'draftTouches',
  'draftChange',
  'draftPage',
]);

/**
 * Asks a worker for all that is worked out on request, one thing at a time, so that the thread that serves files never
 * waits. A worker that ends, or does not answer in time, is started again.
 */
export function askWorker({
  start,
  head,
  log,
  client: clientNow = () => undefined,
  patience = usualPatience,
}: WorkerOptions): AskedWorker {
  const kept = new Map<string, { readonly head: number; readonly until: number; readonly value: unknown }>();
  const waiting: Job[] = [];
  let current: { job: Job; timer: NodeJS.Timeout } | null = null;
  let worker: Worker | null = null;
  let ready = false;
  let restarts = 0;
  let inRow = 0;
  let asked = 0;
  let closed = false;

  function next(): void {
    if (!worker || !ready || current) return;
    const job = waiting.shift();
    if (!job) return;
    const over = worker;
    const timer = setTimeout(() => void over.terminate(), patience).unref();
    current = { job, timer };
    worker.postMessage(job.question);
  }

  function hear(answer: WorkerAnswer): void {
    if ('ready' in answer) {
      ready = true;
      return next();
    }
    if (current?.job.question.id !== answer.id) return;
    clearTimeout(current.timer);
    const { job } = current;
    current = null;
    inRow = 0;
    job.settle(answer);
    next();
  }

  async function lost(reason: string): Promise<void> {
    worker = null;
    ready = false;
    if (current) {
      clearTimeout(current.timer);
      current.job.refuse();
      current = null;
    }
    if (closed) return;
    restarts += 1;
    inRow += 1;
    for (const job of waiting.splice(0)) job.refuse();
    log(`回答搜索等请求的线程停止了（${reason}），自动重新启动。`);
    await pause(Math.min(longestPause, 100 * 2 ** (inRow - 1)), undefined, { ref: false });
    begin();
  }

  function begin(): void {
    if (closed) return;
    const begun = start();
    let reason = '没有说明原因';
    const timer = setTimeout(() => void begun.terminate(), startPatience).unref();
    begun.on('message', (answer: WorkerAnswer) => {
      clearTimeout(timer);
      hear(answer);
    });
    begun.on('error', (error: unknown) => (reason = error instanceof Error ? error.message : String(error)));
    begun.once('exit', () => {
      clearTimeout(timer);
      void lost(reason);
    });
    worker = begun;
  }

  function isFullFor(client: string | undefined): boolean {
    if (client === undefined) return false;
    const own = waiting.reduce((sum, job) => sum + (job.client === client ? 1 : 0), 0);
    return own + (current?.job.client === client ? 1 : 0) >= mostOfClient;
  }

  function ask<T>(name: keyof Answers, values: readonly unknown[]): Promise<T> {
    if (closed || inRow >= hopeless || waiting.length >= mostWaiting)
      return Promise.reject(new NotNow('Too much is asked'));
    const key = forOneAlone.has(name) ? '' : JSON.stringify([name, values]);
    const known = kept.get(key);
    if (known && known.until > performance.now() && known.head === head())
      return Promise.resolve(known.value as T);
    kept.delete(key);
    const client = clientNow();
    if (isFullFor(client)) return Promise.reject(new NotNow('One client asks too much at once', 'own'));
    return new Promise((resolve, reject) => {
      waiting.push({
        client,
        question: { id: (asked += 1), name, values },
        refuse: () => reject(new NotNow('The worker was lost')),
        settle(answer) {
          if ('error' in answer) return void reject(new Error(answer.error));
          if (key !== '' && key.length <= longestKept)
            kept.set(key, { head: answer.head, until: performance.now() + keptMs, value: answer.value });
          if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
          resolve(answer.value as T);
        },
      });
      next();
    });
  }

  begin();
  return {
    question: (query) => ask('question', [query]),
    find: (question) => ask('find', [question]),
    nearby: (question) => ask('nearby', [question]),
    suggest: (typed, limit) => ask('suggest', [typed, limit]),
    render: (route, address, locals) => ask('render', [route, address, locals]),
    renderAlone: (route, address, locals) => ask('renderAlone', [route, address, locals]),
    text: (html, address) => ask('text', [html, address]),
    draftPlace: (looked) => ask('draftPlace', [looked]),
    draftTouches: (looked) => ask('draftTouches', [looked]),
    draftChange: (looked, path) => ask('draftChange', [looked, path]),
    draftPage: (looked, path, preview) => ask('draftPage', [looked, path, preview]),
    state: () => ({ waiting: waiting.length + (current ? 1 : 0), restarts }),
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.refuse();
      await worker?.terminate();
    },
  };
}
