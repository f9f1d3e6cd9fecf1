import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { clientAddress } from './client-address.ts';

// Headers that belong to one connection and must not travel further (RFC 9110, 7.6.1).
const perConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'cookie',
  'authorization',
]);

function travelling(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !perConnection.has(name)));
}

/** Passes a request for the public interface on to the CMS; says so in Chinese when the CMS does not answer. */
export function forwardToCms(request: IncomingMessage, response: ServerResponse, cms: string): Promise<void> {
  return new Promise((resolve) => {
    const onwards = ask(
      new URL(request.url ?? '/', cms),
      {
        method: request.method,
        headers: {
          ...travelling(request.headers),
          host: new URL(cms).host,
          'x-forwarded-for': clientAddress(request),
        },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, travelling(answer.headers));
        answer.pipe(response);
        answer.on('end', resolve);
      },
    );
    onwards.on('error', () => {
      if (!response.headersSent) {
        const body = JSON.stringify({
          error: { code: 'unavailable', message: '后台暂时没有答复，请过几分钟再试。', fields: {} },
        });
        response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '60' });
        response.end(body);
      }
      resolve();
    });
    response.on('close', () => onwards.destroy());
    request.pipe(onwards);
  });
}
