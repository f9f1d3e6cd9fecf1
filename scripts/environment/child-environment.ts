import { hkdfSync } from 'node:crypto';
import { deskKeys, visitorKey } from '@xianfeng/content-types/sealing/voice-keys';
import { SETTING_NAMES, type Settings } from './settings.ts';

const OURS = new Set([
  ...SETTING_NAMES,
  'NODE_ENV',
  'NODE_OPTIONS',
  'PORT',
  'CMS_URL',
  'MAIL_KEY',
  'VOICE_DESK_KEY',
  'VISITOR_KEY',
]);

/** What a child takes over from the shell: everything but our own settings, which it gets explicitly, and npm's. */
export function shellEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !OURS.has(name) && !name.startsWith('npm_')),
  );
}

const CMS_SWITCHES = { STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_EE: 'true', NO_COLOR: '1' };

/** All that the CMS is told: every setting, and PORT for Strapi. */
export function cmsEnvironment(settings: Settings, variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...shellEnvironment(variables),
    ...asText(settings),
    ...CMS_SWITCHES,
    PORT: String(settings.CMS_PORT),
    NODE_ENV: 'production',
  };
}

/** The portal's own key for the addresses of mail subscribers: made of the CMS's, which it does not tell. */
const mailKey = ({ ENCRYPTION_KEY }: Settings): string =>
  Buffer.from(hkdfSync('sha256', Buffer.from(ENCRYPTION_KEY, 'base64'), '', 'portal mail', 32)).toString(
    'base64',
  );

/** All that the portal is told: no secret and no database of the CMS, but the key by which the CMS knows it. */
export function portalEnvironment(settings: Settings, variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    PORTAL_PORT,
    PORTAL_URL,
    HOST,
    TRUSTED_PROXIES,
    DATA_DIR,
    TZ,
    MEILI_HOST,
    MEILI_KEY,
    WEBSUB_PRIVATE_CALLBACKS,
    SMTP_URL,
    MAIL_FROM,
    LEDGER_KEY,
  } = settings;
  return {
    ...shellEnvironment(variables),
    ...asText({
      PORTAL_PORT,
      PORTAL_URL,
      HOST,
      TRUSTED_PROXIES,
      DATA_DIR,
      TZ,
      MEILI_HOST,
      MEILI_KEY,
      WEBSUB_PRIVATE_CALLBACKS,
      SMTP_URL,
      MAIL_FROM,
      MAIL_KEY: mailKey(settings),
      // It seals to the desk what people write, and cannot open it again.
      VOICE_DESK_KEY: Buffer.from(deskKeys(settings.ENCRYPTION_KEY).publicKey).toString('base64'),
      VISITOR_KEY: visitorKey(settings.ENCRYPTION_KEY),
      LEDGER_KEY,
    }),
    CMS_URL: cmsUrl(settings),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
  };
}

/** Where the other parts of this machine reach the CMS. */
export function cmsUrl({ CMS_PORT, HOST }: Pick<Settings, 'CMS_PORT' | 'HOST'>): string {
  return `http://${reachable(HOST)}:${CMS_PORT}`;
}

/** Where this machine reaches the portal, whatever the public calls it. */
export function portalUrl({ PORTAL_PORT, HOST }: Pick<Settings, 'PORTAL_PORT' | 'HOST'>): string {
  return `http://${reachable(HOST)}:${PORTAL_PORT}`;
}

function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function asText(values: Record<string, string | number | undefined>): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
