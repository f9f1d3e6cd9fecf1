import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { crowds } from './crowds.ts';
import type { CrowdOrder } from './under-load.ts';

// A crowd asks from a thread of its own: who measures must not wait for its answers to be taken in.
const { what, url, questions, seconds } = workerData as CrowdOrder;

interface Heard {
  readonly ok: boolean;
  readonly retryAfter: number;
}

/** Asks and throws away what comes: nobody must be busy with unpacking it. */
function hear(address: string, client: string, agent: Agent, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': client, 'accept-encoding': 'gzip' };
    get(address, { agent, signal, headers }, (answer) => {
      const heard = {
        ok: answer.statusCode === 200,
        retryAfter: Number(answer.headers['retry-after'] ?? 1),
      };
      answer
        .resume()
        .once('end', () => resolve(heard))
        .once('error', reject);
    }).once('error', reject);
  });
}

const crowd = crowds(questions).find((each) => each.what === what);
if (!crowd) throw new Error(`No crowd: ${what}`);
const { ask, connections } = crowd;
const end = AbortSignal.timeout(seconds * 1000);
const agent = new Agent({ keepAlive: true });
let answered = 0;

async function one(connection: number): Promise<void> {
  for (let turn = 0; !end.aborted; turn += 1) {
    const client = `198.18.${connection >> 8}.${connection & 255}`;
    const { ok, retryAfter } = await hear(url + ask(connection, turn), client, agent, end);
    if (ok) answered += 1;
    // Whoever was sent away for a while waits, as the answer says.
    else await wait(retryAfter * 1000, undefined, { signal: end });
  }
}

const ended = (error: unknown): void => {
  if (!end.aborted) throw error;
};
parentPort?.postMessage('asking');
await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection).catch(ended)));
agent.destroy();
parentPort?.postMessage(answered);
