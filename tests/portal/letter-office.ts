import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { letterConsent } from '@xianfeng/content-types/forms/letter-form';
import { signUpConsent } from '@xianfeng/content-types/forms/sign-up-form';
import {
  bindingOf,
  voiceMessageSchema,
  type SealedPart,
  type SignUpReceipt,
  type ReceiptState,
  type VoiceMessage,
} from '@xianfeng/content-types/forms/voice-message';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
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
/** What somebody fills in who signs up. */
export const goodSignUp = {
  shift: '周六上午',
  name: '标记丙',
  phone: '00099887766',
  people: '2',
  remark: '标记乙：可以带手电',
  consent: signUpConsent.version,
} as const;
export const marks = /标记[甲乙丙]|99887766/;

/** A call that takes sign-ups for two shifts, for as long as anybody runs these stories. */
export const openCall = {
  title: '护堤巡查队',
  kind: 'volunteers',
  organization: { $ref: 'organization:0' },
  body: paragraphs('周末各走一趟。'),
  opens: '2026-02-10',
  quota: 6,
  takesSignups: true,
  shifts: [
    { name: '周六上午', day: '2099-05-16', from: '08:00', to: '11:00', place: '老水闸', places: 2 },
    { name: '周六下午', day: '2099-05-16', from: '14:00', to: '17:00', places: 4 },
    { name: '上一回', day: '2026-02-14', places: 4 },
  ],
  contact: '000-0000000',
  slug: 'hu-di',
} as const;

/** A portal that takes letters, and a desk that takes them from it or is away. */
export interface LetterOffice {
  readonly folder: string;
  portal: PortalProcess;
  /** Whatever the desk acknowledged, in order. */
  readonly messages: VoiceMessage[];
  /** What the desk says of a receipt, by what stands for it. */
  readonly states: Map<string, ReceiptState | SignUpReceipt>;
  away: boolean;
  /** Opens, with the desk's own key, what it was handed over. */
  read(message: VoiceMessage): Record<string, unknown> & { contact: Record<string, string> | null };
  /** The number of the form that the portal gives out now. */
  token(): Promise<string>;
  signUp(fields: Readonly<Record<string, string>>, init?: RequestInit): Promise<Response>;
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
      { op: 'publish', type: 'call', key: 'call:open', data: openCall },
      {
        op: 'publish',
        type: 'call',
        key: 'call:over',
        data: { ...openCall, closes: '2026-02-12', slug: 'guo-qi' },
      },
      {
        op: 'publish',
        type: 'call',
        key: 'call:telephone',
        data: { ...openCall, takesSignups: false, slug: 'da-dian-hua' },
      },
    ]),
  ];
  const ledger: LedgerServer = await startLedgerServer(entries, 0, {}, takes);
  const port = await freePort();
  const start = async (): Promise<PortalProcess> => {
    const portal = await startPortal({ dataDir: folder, cms: ledger.url, port, env: voiceEnvironment });
    await eventually(async () => (await fetch(`${portal.url}/calls/da-dian-hua/`)).ok);
    return portal;
  };
  const opened = (part: SealedPart, receipt: string, sealed: string): object =>
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
      if (message.what !== 'letter' && message.what !== 'signup')
        throw new Error(`${message.what} is neither letter nor sign-up`);
      const { receipt, contact } = message;
      return {
        ...(message.what === 'letter'
          ? opened('letter', receipt, message.letter)
          : opened('signup', receipt, message.signup)),
        contact: contact === null ? null : (opened('contact', receipt, contact) as Record<string, string>),
      };
    },
    async token() {
      const page = await (await fetch(`${office.portal.url}/letters/write/`)).text();
      return /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    },
    post,
    signUp: (fields, init) => post('/calls/hu-di/sign-up/', { ...goodSignUp, ...fields }, init),
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
