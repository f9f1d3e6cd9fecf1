import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerError } from '../answer-error.ts';

/** Why a request is not even looked at, in plain Chinese. */
export interface Refusal {
  readonly status: 400 | 405 | 408 | 413 | 415;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is still read of a refused body, so that whoever sends it hears the answer instead of a broken connection. */
const lingering = { bytes: 1024 * 1024, ms: 2_000 };

function readOn(request: IncomingMessage): void {
  if (request.complete) return;
  let left = lingering.bytes;
  const timer = setTimeout(() => request.destroy(), lingering.ms);
  request
    .on('data', (part: Buffer) => {
      left -= part.byteLength;
      if (left < 0) request.destroy();
    })
    .on('error', () => undefined)
    .on('close', () => clearTimeout(timer));
}

const ofPrograms = (path: string): boolean => path.startsWith('/api/') || path === '/hub';

/** Refuses a request: with JSON where programs ask, otherwise with a sentence. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { status, code, message, headers = {} }: Refusal,
): void {
  if (ofPrograms(path)) answerError(response, status, { code, message }, headers);
  else response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(message);
  readOn(request);
}
