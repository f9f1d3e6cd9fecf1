import { setImmediate as letOthers } from 'node:timers/promises';

/** After so long everybody else has a turn: a save takes longer by no more than that. */
const atOnceMs = 15;

/** Does long work that must stay in this thread bit by bit, so that the desk goes on answering. */
export async function bitByBit<Result>(work: Iterator<unknown, Result>): Promise<Result> {
  for (let began = performance.now(); ;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < atOnceMs) continue;
    await letOthers();
    began = performance.now();
  }
}
