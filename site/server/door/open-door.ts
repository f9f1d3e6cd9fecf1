import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * How long headers and a whole request may take to arrive, in milliseconds, and how long a connection stays open for the
 * next one: longer than proxies keep theirs, or they would send into one that is just being closed.
 */
const patience = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };

const said: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', '请求的头部太长。'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Payload Too Large', '请求的分块说明太长。'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', '请求发得太慢，请再试一次。'],
};

function sayAndClose(socket: Duplex, status: string, sentence: string, more = ''): void {
  const length = Buffer.byteLength(sentence);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${length}\r\n${more}Connection: close\r\n\r\n${sentence}`,
  );
}

/**
 * The portal's HTTP server: what is no request at all is refused here in a sentence, and nothing that arrives ends the
 * process.
 */
export function openDoor(handler: RequestListener): Server {
  const answering = new WeakMap<Duplex, number>();
  const server = createServer(patience);
  const handle: RequestListener = (request, response) => {
    const { socket } = request;
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once('close', () => answering.set(socket, (answering.get(socket) ?? 1) - 1));
    handler(request, response);
  };
  return (
    server
      .on('request', handle)
      // Whether the rest may be sent is decided when it is known whether anything may.
      .on('checkContinue', handle)
      .on('connect', (_request, socket) => {
        socket.on('error', () => socket.destroy());
        sayAndClose(socket, '405 Method Not Allowed', '本站不转发连接。', 'Allow: GET, HEAD\r\n');
      })
      .on('clientError', (error: NodeJS.ErrnoException, socket) => {
        // In the middle of an answer to an earlier request, words would become part of it.
        if (!socket.writable || (answering.get(socket) ?? 0) > 0) return void socket.destroy();
        const [status, sentence] = said[error.code ?? ''] ?? ['400 Bad Request', '请求的格式不对，看不懂。'];
        sayAndClose(socket, status, sentence);
      })
  );
}
