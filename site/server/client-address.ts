import type { IncomingMessage } from 'node:http';

const thisMachine = /^(?:::ffff:)?127\.|^::1$/;

/** Who asks: the other end of the connection or, when that is a proxy on this machine, whom the proxy names last. */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = socket.remoteAddress ?? '';
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim();
  return thisMachine.test(peer) && forwarded ? forwarded : peer;
}
