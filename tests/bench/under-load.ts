import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { crowds, type Crowd } from './crowds.ts';
import { quantile, timed, type Measured } from './measure.ts';

const seconds = 5;

/** What a crowd's thread is told: which crowd, at which portal, what people search for, for how long. */
export interface CrowdOrder {
  readonly what: string;
  readonly url: string;
  readonly questions: readonly string[];
  readonly seconds: number;
}

/** Milliseconds that a reader waits for the first page, each time, until `signal` aborts. */
async function readersWaits(url: string, signal: AbortSignal): Promise<number[]> {
  const waits: number[] = [];
  while (!signal.aborted) {
    const { ms } = await timed(async () => (await fetch(`${url}/`)).arrayBuffer());
    waits.push(ms);
    await wait(10);
  }
  return waits;
}

async function measureWith(
  url: string,
  { what, connections }: Crowd,
  questions: readonly string[],
  documents: number,
): Promise<Measured[]> {
  const workerData: CrowdOrder = { what, url, questions, seconds };
  const thread = new Worker(new URL('./crowd-thread.ts', import.meta.url), { workerData });
  await once(thread, 'message');
  const ending = once(thread, 'message');
  const waits = await readersWaits(url, AbortSignal.timeout(seconds * 1000));
  const answered = z.number().parse((await ending)[0]);
  return [
    {
      what: `First page, 99 of 100, while ${what}`,
      documents,
      value: quantile(waits, 0.99),
      unit: 'ms',
      goal: { most: 200 },
    },
    ...(connections > 0
      ? [{ what: `Answers, while ${what}`, documents, value: answered / seconds, unit: 'pages/s' } as const]
      : []),
  ];
}

/** How long a reader of the first page waits while many others ask for what costs the portal most. */
export async function measureUnderLoad(
  url: string,
  questions: readonly string[],
  documents: number,
): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const crowd of crowds(questions)) rows.push(...(await measureWith(url, crowd, questions, documents)));
  return rows;
}
