import { connect } from 'node:net';

/** One answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RawOptions {
  /** How long nothing may come before the connection is given up, in milliseconds. */
  readonly quietMs?: number;
  /** Sent, each, when something has come. */
  readonly then?: readonly (string | Buffer)[];
}

/**
 * Sends bytes as they are, and reads until the other side closes or is quiet: what no HTTP client would send. Never
 * rejects: a connection that is broken off gives what had come until then.
 */
export function sendRaw(
  port: number,
  bytes: string | Buffer,
  { quietMs = 20_000, then = [] }: RawOptions = {},
): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const next = [...then];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(quietMs);
    socket
      .on('data', (part) => {
        parts.push(part);
        const more = next.shift();
        if (more !== undefined) socket.write(more);
      })
      .on('timeout', () => socket.destroy())
      .on('error', () => undefined)
      .on('close', () => resolve(Buffer.concat(parts)));
  });
}

/** The answers in what came, one after the other; bodies by their length or in chunks. */
export function readAnswers(bytes: Buffer): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = bytes.toString('latin1');
  while (rest.startsWith('HTTP/')) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) break;
    const [first = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const status = Number(first.split(' ')[1]);
    const { body, length } = readBody(rest.slice(end + 4), headers);
    answers.push({ status, headers, body: Buffer.from(body, 'latin1').toString('utf8') });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

function readBody(rest: string, headers: Readonly<Record<string, string>>): { body: string; length: number } {
  // What answers a HEAD says how long it would be.
  if (rest.startsWith('HTTP/1.1 ')) return { body: '', length: 0 };
  if (headers['transfer-encoding'] !== 'chunked') {
    const length = Number(headers['content-length'] ?? 0);
    return { body: rest.slice(0, length), length };
  }
  let at = 0;
  let body = '';
  for (;;) {
    const line = rest.indexOf('\r\n', at);
    const size = Number.parseInt(rest.slice(at, line), 16);
    if (line < 0 || !(size > 0)) return { body, length: line < 0 ? rest.length : line + 4 };
    body += rest.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}
