import type { IncomingMessage } from 'node:http';

/** More than the web server in front lets through, and longer than it needs. */
const patience = { bytes: 128 * 1024 * 1024, ms: 20_000 };

/**
 * Throws away what still comes of a body that was refused. Whoever is still sending when the connection closes never
 * reads the answer: nginx says 502 to the clerk instead of why the file was not taken.
 */
export async function drain(request: IncomingMessage, { bytes, ms } = patience): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((resolve) => {
    let left = bytes;
    const end = (): void => {
      clearTimeout(timer);
      request.off('data', count).off('end', end).off('close', end).off('error', end);
      resolve();
    };
    const count = (part: Buffer): void => {
      left -= part.length;
      if (left < 0) end();
    };
    const timer = setTimeout(end, ms);
    request.on('data', count).on('end', end).on('close', end).on('error', end).resume();
  });
}
