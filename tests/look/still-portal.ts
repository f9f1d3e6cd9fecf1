import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import { drawn } from '../../site/addresses/drawn.ts';
import { openPortal } from '../../site/portal/open-portal.ts';
import { openVoice } from '../../site/voice/open-voice.ts';
import { createPortalHandler } from '../../site/server/portal-handler.ts';
import { deskKeys, visitorKey } from '@xianfeng/content-types/sealing/voice-keys';
import { freePort } from '../support/portal-process.ts';

/** A portal in this process, at a fixed moment, so that its pages are the same in every run. */
export interface StillPortal {
  readonly url: string;
  /** What it shows. */
  readonly entries: readonly LedgerEntry[];
  close(): Promise<void>;
}

export const stillDay = '2026-11-24';
const encryptionKey = Buffer.alloc(32, 7).toString('base64');

/** Of how many readers a still portal has heard: every request is a reader's first, because many stories share one portal and none is about limits. */
let readers = 0;

function asANewReader(request: IncomingMessage): IncomingMessage {
  readers = (readers + 1) % 2 ** 24;
  request.headers['x-forwarded-for'] = `10.${readers >> 16}.${(readers >> 8) & 255}.${readers & 255}`;
  return request;
}

/** Starts a portal that shows these ledger entries as they stand on the still day; every picture is the same small one. */
export async function startStillPortal(entries: readonly LedgerEntry[], picture = ''): Promise<StillPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'look-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const files = { databaseFile: join(folder, 'portal.db'), publicFolder: join(folder, 'public') };
  const stop = new AbortController();
  const complain = (sentence: string): void => console.error(sentence);
  const portal = await openPortal({
    ...files,
    origin: url,
    fetchOriginal: async () => new Uint8Array(readFileSync(picture)),
    now: () => `${stillDay}T04:00:00.000Z`,
    log: complain,
    signal: stop.signal,
  });
  await portal.publisher.start();
  await portal.publisher.take(entries);
  await portal.publisher.filesStand();
  const settled = portal.publisher.idle();
  // Share cards take longest, and no page waits for them.
  while (portal.store.pages.dirty(drawn['card.png'].rank, 1).length > 0) await wait(50);
  const settings = {
    ...files,
    subscribersFile: '',
    privateCallbacks: false,
    port,
    host: '127.0.0.1',
    origin: url,
    cms: 'http://127.0.0.1:9',
    ledgerKey: '',
  };
  // It takes letters where the county does, and keeps them: no desk asks for any.
  const voice = openVoice({
    inboxFile: join(folder, 'inbox.db'),
    keys: {
      desk: deskKeys(encryptionKey).publicKey,
      visitor: new Uint8Array(Buffer.from(visitorKey(encryptionKey), 'base64')),
    },
    cms: settings.cms,
    key: '',
    fetch: () => Promise.reject(new TypeError('There is no desk')),
    now: () => new Date(`${stillDay}T04:00:00.000Z`),
    random: (bytes) => new Uint8Array(bytes),
    log: complain,
    signal: stop.signal,
  });
  const handle = createPortalHandler(portal, settings, complain, undefined, voice);
  const server = createServer((request, response) => handle(asANewReader(request), response));
  // A test that looks through one page for seconds would find the connection of its next request closed.
  server.keepAliveTimeout = 600_000;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url,
    entries,
    async close() {
      stop.abort();
      await settled;
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      voice.close();
      await portal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
