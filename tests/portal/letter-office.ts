import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { letterConsent } from '@xianfeng/content-types/forms/letter-form';
import {
  bindingOf,
  voiceMessageSchema,
  type ReceiptState,
  type VoiceMessage,
} from '@xianfeng/content-types/forms/voice-message';
import { openSealed } from '@xianfeng/content-types/sealing/hpke';
import { deskKeys, visitorKey } from '@xianfeng/content-types/sealing/voice-keys';
import { settings } from '../../scripts/seed/demo/settings.ts';
import { stepsOf } from '../publisher/small-world.ts';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';

const encryptionKey = randomBytes(32).toString('base64');
const desk = deskKeys(encryptionKey);

/** The keys by which a portal takes letters. */
export const voiceEnvironment = {
  VOICE_DESK_KEY: Buffer.from(desk.publicKey).toString('base64'),
  VISITOR_KEY: visitorKey(encryptionKey),
};

/** What somebody fills in who does it right. */
export const goodLetter = {
  kind: 'complaint',
  subject: '标记甲路灯不亮',
  text: '标记乙：村口的路灯三盏不亮，孩子放学看不见路。',
  open: 'yes',
  writer: '',
  name: '标记丙',
  phone: '00099887766',
  consent: letterConsent.version,
  about: '/projects/wei-di-0/',
} as const;
export const marks = /标记[甲乙丙]|99887766/;

/** A portal that takes letters, and a desk that takes them from it or is away. */
export interface LetterOffice {
  readonly folder: string;
  portal: PortalProcess;
  /** Whatever the desk acknowledged, in order. */
  readonly messages: VoiceMessage[];
  /** What the desk says of a receipt, by what stands for it. */
  readonly states: Map<string, ReceiptState>;
  away: boolean;
  /** Opens, with the desk's own key, what it was handed over. */
  read(message: VoiceMessage): Record<string, unknown> & { contact: Record<string, string> | null };
  /** The number of the form that the portal gives out now. */
  token(): Promise<string>;
  send(fields: Readonly<Record<string, string>>, init?: RequestInit): Promise<Response>;
  post(path: string, fields: Readonly<Record<string, string>>, init?: RequestInit): Promise<Response>;
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

/** The code on the page that gives out a receipt. */
export const receiptIn = (page: string): string =>
  /data-receipt="((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})"/.exec(page)?.[1] ?? '';

export async function openLetterOffice({ letters = true } = {}): Promise<LetterOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const takes: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname;
    if (office.away) return void response.writeHead(503).end();
    const receipt = /^\/api\/voice\/receipts\/(.+)$/.exec(path)?.[1];
    if (receipt) {
      const state = office.states.get(receipt);
      return void response.writeHead(state ? 200 : 404).end(JSON.stringify(state ?? {}));
    }
    if (path !== '/api/voice/messages') return void response.writeHead(404).end();
    void text(request).then((sent) => {
      office.messages.push(voiceMessageSchema.parse(JSON.parse(sent)));
      response.writeHead(200).end('{}');
    });
  };
  const entries = [
    ...simulateLedger([
      ...stepsOf([]).flatMap((step) => step.operations),
      { op: 'publish', type: 'siteSettings', key: 'settings', data: { ...settings, letters } },
    ]),
  ];
  const ledger: LedgerServer = await startLedgerServer(entries, 0, {}, takes);
  const port = await freePort();
  const start = async (): Promise<PortalProcess> => {
    const portal = await startPortal({ dataDir: folder, cms: ledger.url, port, env: voiceEnvironment });
    await eventually(async () => (await fetch(`${portal.url}/projects/wei-di-0/`)).ok);
    return portal;
  };
  const opened = (part: 'letter' | 'contact', receipt: string, sealed: string): object =>
    JSON.parse(
      Buffer.from(
        openSealed(desk, Buffer.from(sealed, 'base64url'), bindingOf(part, receipt)) ?? [],
      ).toString(),
    ) as object;
  const post: LetterOffice['post'] = (path, fields, init = {}) =>
    fetch(`${office.portal.url}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      ...init,
    });
  const office: LetterOffice = {
    folder,
    messages: [],
    states: new Map(),
    away: false,
    portal: undefined as never,
    read(message) {
      if (message.what !== 'letter') throw new Error(`${message.what} is no letter`);
      const { receipt, letter, contact } = message;
      return {
        ...opened('letter', receipt, letter),
        contact: contact === null ? null : (opened('contact', receipt, contact) as Record<string, string>),
      };
    },
    async token() {
      const page = await (await fetch(`${office.portal.url}/letters/write/`)).text();
      return /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    },
    post,
    send: (fields, init) => post('/letters/write/', { ...goodLetter, ...fields }, init),
    async startAgain() {
      office.portal = await start();
    },
    async close() {
      await office.portal.stop('SIGTERM');
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  office.portal = await start();
  return office;
}
