import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { DemoPortal } from './demo-portal.ts';

/**
 * The thread that shows the demo county to all test files. It tells the address at which to ask where the county stands;
 * the county is drawn when that is asked for the first time.
 */
const folder = mkdtempSync(join(tmpdir(), 'demo-county-'));
let portal: Promise<DemoPortal> | undefined;

async function draw(): Promise<DemoPortal> {
  const [{ default: sharp }, { demoLedger }, { startStillPortal }, { pageOfEachKind }] = await Promise.all([
    import('sharp'),
    import('./demo-ledger.ts'),
    import('./still-portal.ts'),
    import('./page-kinds.ts'),
  ]);
  const picture = join(folder, 'picture.jpg');
  await sharp({ create: { width: 480, height: 320, channels: 3, background: '#8fa58b' } })
    .jpeg()
    .toFile(picture);
  const drawn = await startStillPortal(demoLedger(picture), picture);
  return { ...drawn, kinds: await pageOfEachKind(drawn.url) };
}

const desk = createServer((_request, response) => {
  portal ??= draw();
  portal.then(
    ({ url, entries, kinds }) => response.end(JSON.stringify({ url, entries, kinds })),
    (error: Error) => response.writeHead(500).end(error.stack),
  );
}).listen(0, '127.0.0.1');
await once(desk, 'listening');
parentPort?.postMessage(`http://127.0.0.1:${(desk.address() as AddressInfo).port}`);

parentPort?.once('message', async () => {
  desk.closeAllConnections();
  desk.close();
  await (await portal?.catch(() => undefined))?.close();
  rmSync(folder, { recursive: true, force: true });
  parentPort?.close();
});
