import { z } from 'zod';
import { Trouble } from './delivery.ts';
import { robotBody } from './robot-text.ts';

const waitMs = 10_000;
const mostBytes = 64 * 1024;
const answerSchema = z.object({ errcode: z.number() });

async function bounded(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new Trouble('群机器人的回答太长', false);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What the robot answered, as JSON; null when it was none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Sends a message to a group's robot. The address holds its key, so that no sentence repeats it.
 * @throws Trouble when it was not taken
 */
export async function askRobot(address: string, text: string, ask: typeof fetch = fetch): Promise<void> {
  let status: number;
  let said: string;
  try {
    const answer = await ask(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(robotBody(address, text)),
      redirect: 'manual',
      signal: AbortSignal.timeout(waitMs),
    });
    status = answer.status;
    said = await bounded(answer);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble('连不上群机器人', true);
  }
  if (status !== 200) throw new Trouble(`群机器人不收（${status}）`, status >= 500 || status === 429);
  const read = answerSchema.safeParse(parsed(said));
  if (!read.success) throw new Trouble('群机器人的回答看不懂', false);
  if (read.data.errcode !== 0) throw new Trouble(`群机器人不收（errcode ${read.data.errcode}）`, false);
}
