import { join } from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './subscribers/open-mail.ts';
import type { MeiliSettings } from '../search/meilisearch/connect.ts';
import type { VoiceKeys } from '../voice/open-voice.ts';

const key32 = z
  .string()
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((key) => key.byteLength === 32)
  .optional();

/** What the portal's process is told from outside. */
const settingsSchema = z.object({
  PORTAL_PORT: z.coerce.number().int().min(1).max(65535).default(4321),
  PORTAL_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  HOST: z.string().default('127.0.0.1'),
  TRUSTED_PROXIES: z.string().default(''),
  DATA_DIR: z.string().min(1),
  WEBSUB_PRIVATE_CALLBACKS: z.enum(['yes', 'no']).default('no'),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_KEY: key32,
  VOICE_DESK_KEY: key32,
  VISITOR_KEY: key32,
  MEILI_HOST: z
    .url()
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  MEILI_KEY: z.string().min(1).optional(),
  LEDGER_KEY: z.string().min(16),
  CMS_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
});

export interface PortalSettings {
  readonly port: number;
  readonly host: string;
  /** Proxies on other machines whose word on the address of a client counts, separated by commas. */
  readonly trustedProxies?: string;
  readonly origin: string;
  readonly cms: string;
  /** Shown to the CMS, which answers nobody else about ledger and drafts. */
  readonly ledgerKey: string;
  readonly databaseFile: string;
  readonly publicFolder: string;
  /** Who wants to be told of news; not derived from the ledger. */
  readonly subscribersFile: string;
  /** Whether the hub may call addresses of the internal network. */
  readonly privateCallbacks: boolean;
  /** Absent where no mail is sent. */
  readonly mail?: MailSettings | undefined;
  /** What people sent and the desk does not have yet; not derived from the ledger. */
  readonly inboxFile?: string | undefined;
  /** Absent where nobody can write. */
  readonly voice?: VoiceKeys | undefined;
  /** Absent: the embedded search alone. */
  readonly meilisearch?: MeiliSettings | undefined;
}

/** Reads the settings. Throws an Error that names the wrong or missing one, in Chinese. */
export function readSettings(environment: NodeJS.ProcessEnv): PortalSettings {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success)
    throw new Error(
      `设置 ${parsed.error.issues.map((issue) => issue.path.join('.')).join('、')} 缺少或不正确，请检查 .env。`,
    );
  const {
    PORTAL_PORT,
    PORTAL_URL,
    HOST,
    TRUSTED_PROXIES,
    DATA_DIR,
    CMS_URL,
    LEDGER_KEY,
    WEBSUB_PRIVATE_CALLBACKS,
    SMTP_URL,
    MAIL_FROM,
    MAIL_KEY,
    VOICE_DESK_KEY,
    VISITOR_KEY,
    MEILI_HOST,
    MEILI_KEY,
  } = parsed.data;
  const meilisearch = MEILI_HOST === undefined ? undefined : { host: MEILI_HOST, key: MEILI_KEY };
  const mail =
    SMTP_URL && MAIL_KEY
      ? { smtp: SMTP_URL, from: MAIL_FROM ?? `noreply@${new URL(PORTAL_URL).hostname}`, key: MAIL_KEY }
      : undefined;
  return {
    port: PORTAL_PORT,
    host: HOST,
    trustedProxies: TRUSTED_PROXIES,
    origin: PORTAL_URL,
    cms: CMS_URL,
    ledgerKey: LEDGER_KEY,
    databaseFile: join(DATA_DIR, 'portal.db'),
    publicFolder: join(DATA_DIR, 'public'),
    subscribersFile: join(DATA_DIR, 'subscribers.db'),
    inboxFile: join(DATA_DIR, 'inbox.db'),
    voice: VOICE_DESK_KEY && VISITOR_KEY ? { desk: VOICE_DESK_KEY, visitor: VISITOR_KEY } : undefined,
    privateCallbacks: WEBSUB_PRIVATE_CALLBACKS === 'yes',
    mail,
    meilisearch,
  };
}
