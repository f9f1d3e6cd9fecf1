/** Gives `bytes` random bytes as base64. */
export type RandomBase64 = (bytes: number) => string;

/** The secrets of an installation, in the order of .env.example. */
export const SECRET_NAMES = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
] as const;

/** Keys that the parts of an installation show each other. No data depend on them: a lost one is made anew. */
export const KEY_NAMES = ['LEDGER_KEY'] as const;

export type Secrets = Record<(typeof SECRET_NAMES)[number] | (typeof KEY_NAMES)[number], string>;

/** New secrets: four comma-separated APP_KEYS, each secret of 32 random bytes in base64. */
export function makeSecrets(random: RandomBase64): Secrets {
  return {
    APP_KEYS: Array.from({ length: 4 }, () => random(32)).join(','),
    ADMIN_JWT_SECRET: random(32),
    API_TOKEN_SALT: random(32),
    TRANSFER_TOKEN_SALT: random(32),
    ENCRYPTION_KEY: random(32),
    LEDGER_KEY: random(32),
  };
}
