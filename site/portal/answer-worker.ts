import { parentPort, workerData } from 'node:worker_threads';
import { answersOf, type Answers } from './answers.ts';
import { openReading, type ReadingOptions } from './open-reading.ts';

/** What is asked of the worker, and what it says; it is asked one thing at a time. */
export interface WorkerQuestion {
  readonly id: number;
  readonly name: keyof Answers;
  readonly values: readonly unknown[];
}
export type WorkerAnswer =
  | { readonly ready: true }
  | { readonly id: number; readonly head: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

const reading = await openReading(workerData as ReadingOptions);
const answers = answersOf(reading);
const port = parentPort;
port?.postMessage({ ready: true } satisfies WorkerAnswer);

port?.on('message', ({ id, name, values }: WorkerQuestion) => {
  const work = answers[name] as (...given: readonly unknown[]) => Promise<unknown>;
  void reading
    .steadily(() => work(...values))
    .then(
      ({ head, value }): WorkerAnswer => ({ id, head, value }),
      (error: unknown): WorkerAnswer => ({
        id,
        error: error instanceof Error ? error.message : String(error),
      }),
    )
    .then((answer) => port.postMessage(answer));
});
