import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LedgerEntry } from '@xianfeng/content-types';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { openPortal } from '../../site/portal/open-portal.ts';
import { openSubscribers, type Subscribers } from '../../site/server/subscribers/open-subscribers.ts';
import { createPortalHandler } from '../../site/server/portal-handler.ts';
import type { PortalSettings } from '../../site/server/settings.ts';
import { freePort } from '../support/portal-process.ts';
import { simulateLedger, type Operation } from '../support/simulated-ledger.ts';

const key = new Uint8Array(32).fill(9);
type Fields = readonly (readonly [string, string])[];

/** A portal that sends mail, and the post office that takes it. */
export interface MailOffice {
  readonly url: string;
  readonly folder: string;
  /** Every letter that the post office took, oldest first. */
  readonly letters: readonly ParsedMail[];
  /** What the portal wrote into its log. */
  readonly complaints: readonly string[];
  /** What the post office answers to a recipient. */
  reply: { readonly code: number; readonly text: string } | null;
  /** What the portal takes for now. */
  clock: string;
  /** The part of the portal that tells people, started anew on the same folder. */
  begin(): void;
  end(): Promise<void>;
  /** Makes the next part of the story public at an instant. */
  publish(part: number, when: string): Promise<void>;
  form(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Response>;
  signUp(email: string, more?: Fields, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Where the same portal answers without any mail set up; to be closed by the caller. */
  withoutMail(): Promise<{ readonly url: string; close(): void }>;
  close(): Promise<void>;
}

/** Long enough for a letter that should not be sent to arrive. */
export const aWhile = (): Promise<void> => wait(400);

/** The address of a kind in a letter's text; empty when there is none. */
export const linkIn = (letter: ParsedMail | undefined, path: string): string =>
  new RegExp(`http\\S+${path}\\?t=[\\w-]+`).exec(letter?.text ?? '')?.[0] ?? '';

const usualWish: Fields = [
  ['period', 'daily'],
  ['feed', '/topics/ling-yu-0/'],
  ['unit', ''],
  ['project', '/projects/wei-di-0/'],
];

/** Opens both; the first part of the story is public at `clock`. */
export async function openMailOffice(
  story: readonly (readonly Operation[])[],
  clock: string,
): Promise<MailOffice> {
  const parts = story
    .map((_, count) => [...simulateLedger(story.slice(0, count + 1).flat())])
    .map((all, count, every): LedgerEntry[] => all.slice(every[count - 1]?.length ?? 0));
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const letters: ParsedMail[] = [];
  const complaints: string[] = [];
  let time = clock;
  const complain = (sentence: string): void => void complaints.push(sentence);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(
        office.reply
          ? Object.assign(new Error(office.reply.text), { responseCode: office.reply.code })
          : undefined,
      );
    },
    onData(stream, _session, done) {
      void simpleParser(stream).then((letter) => {
        letters.push(letter);
        done();
      });
    },
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const files = { databaseFile: join(folder, 'portal.db'), publicFolder: join(folder, 'public') };
  const settings: PortalSettings = {
    ...files,
    subscribersFile: '',
    privateCallbacks: false,
    port,
    host: '127.0.0.1',
    origin: url,
    cms: 'http://127.0.0.1:9',
    ledgerKey: '',
  };
  const portal = await openPortal({
    ...files,
    origin: url,
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => time,
    log: complain,
    signal: new AbortController().signal,
  });
  let subscribers: Subscribers;
  let handler: RequestListener;
  let stop: AbortController;
  let watching: Promise<void>;
  const post = (
    path: string,
    fields: Fields,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(path.startsWith('http') ? path : `${url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers,
      redirect: 'manual',
    });
  async function listening(server: Server, at: number): Promise<Server> {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }

  const office: MailOffice = {
    url,
    folder,
    letters,
    complaints,
    reply: null,
    get clock() {
      return time;
    },
    set clock(instant) {
      time = instant;
    },
    begin() {
      stop = new AbortController();
      const mail = {
        smtp: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
        from: 'noreply@portal.example',
        key,
      };
      subscribers = openSubscribers(portal, {
        subscribersFile: join(folder, 'subscribers.db'),
        publicFolder: files.publicFolder,
        origin: url,
        privateCallbacks: false,
        mail,
        now: () => new Date(office.clock),
        log: complain,
        mailEveryMs: 20,
        signal: stop.signal,
      });
      handler = createPortalHandler(portal, settings, complain, subscribers);
      watching = subscribers.watch();
    },
    async end() {
      stop.abort();
      await watching;
      subscribers.close();
    },
    async publish(part, when) {
      office.clock = when;
      await portal.publisher.take(parts[part] ?? []);
      await portal.publisher.idle();
    },
    form: post,
    signUp: (email, more = usualWish, headers) =>
      post('/subscribe/mail/', [['email', email], ...more], headers),
    async withoutMail() {
      const quiet = await listening(createServer(createPortalHandler(portal, settings, () => undefined)), 0);
      return {
        url: `http://127.0.0.1:${(quiet.address() as AddressInfo).port}`,
        close() {
          quiet.closeAllConnections();
          quiet.close();
        },
      };
    },
    async close() {
      await office.end();
      server.closeAllConnections();
      server.close();
      await portal.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await portal.publisher.start();
  await office.publish(0, clock);
  office.begin();
  const server = await listening(
    createServer((request, response) => handler(request, response)),
    port,
  );
  return office;
}
