import type { ServerResponse } from 'node:http';

export interface PublicError {
  readonly code: string;
  /** What happened and what to do, in plain Chinese. */
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Answers a program's request that cannot be fulfilled. */
export function answerError(
  response: ServerResponse,
  status: number,
  { code, message, fields = {} }: PublicError,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(JSON.stringify({ error: { code, message, fields } }));
}
