import type { IncomingMessage } from 'node:http';
import { clientAddress, senderOf, type TrustsProxy } from '@xianfeng/content-types/network/client-address';

type Asked = Pick<IncomingMessage, 'socket' | 'headers'>;

/** At the door: what a request says of its way counts only when a trusted proxy says it; otherwise it is taken off. */
export function takeOffForgedHeaders({ socket, headers }: Asked, trusts: TrustsProxy): void {
  if (!trusts(socket.remoteAddress ?? '')) delete headers['x-forwarded-for'];
}

/**
 * Who asks, as every limit counts: the other end of the connection or, when that is a trusted proxy, whom the proxy names
 * last; of IPv6 the network that one subscriber has to itself.
 */
export function clientOf({ socket, headers }: Asked): string {
  return senderOf(clientAddress(socket.remoteAddress ?? '', headers['x-forwarded-for'], () => true));
}
