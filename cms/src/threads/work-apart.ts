import { Worker, type ResourceLimits } from 'node:worker_threads';

/** What a thread may use. */
export interface Bounds {
  readonly longestMs: number;
  /** Of objects; bytes that lie beside them are bounded by whoever makes them. */
  readonly memory: ResourceLimits;
  /** How many run at the same time; the others wait for their turn. */
  readonly atOnce: number;
}

/** The work would have taken more time or memory than it may, and was ended. */
export class TookTooMuch extends Error {}

async function run<Answer>(program: string, given: unknown, { longestMs, memory }: Bounds): Promise<Answer> {
  const worker = new Worker(program, { workerData: given, resourceLimits: memory });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => reject(new TookTooMuch()), longestMs);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TookTooMuch() : error),
  );
  worker.once('exit', () => reject(new Error(`${program} ended without an answer`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * Has a program work in threads of its own on what outsiders and clerks send, so that the desk goes on answering whatever
 * it is. The program gets what is given as `workerData` and posts one answer.
 * @throws TookTooMuch from what it returns, when the bounds are reached
 */
export function workApart<Given, Answer>(program: string, bounds: Bounds): (given: Given) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (given) => {
    if (running >= bounds.atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run<Answer>(program, given, bounds);
    } finally {
      // Whoever waited longest takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
