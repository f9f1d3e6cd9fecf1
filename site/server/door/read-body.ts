import type { IncomingMessage, ServerResponse } from 'node:http';
import { bringsBody, tooLong } from './admit.ts';
import type { Refusal } from './refuse.ts';

const patienceMs = 15_000;

/** All that was sent, empty when nothing was; a refusal when it is longer than allowed, or does not come in time. */
export function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
  timeoutMs = patienceMs,
): Promise<Buffer | Refusal> {
  if (!bringsBody(request)) return Promise.resolve(Buffer.alloc(0));
  if (request.headers.expect !== undefined) response.writeContinue();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (outcome: Buffer | Refusal): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', whole).off('close', broken);
      resolve(outcome);
    };
    const take = (part: Buffer): void => {
      size += part.byteLength;
      parts.push(part);
      if (size > most) end(tooLong(most));
    };
    const whole = (): void => end(Buffer.concat(parts));
    const broken = (): void => end({ status: 400, code: 'broken', message: '内容没有发完，请再发一次。' });
    const timer = setTimeout(
      () => end({ status: 408, code: 'too-slow', message: '内容发得太慢，请再发一次。' }),
      timeoutMs,
    );
    // Told by `close`, too, which always comes.
    request.on('error', () => undefined);
    request.on('data', take).on('end', whole).on('close', broken);
  });
}
