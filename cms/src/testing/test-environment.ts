/** What a CMS is told in a test. The secrets protect nothing. */
export function testEnvironment(dataDir: string): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    CMS_PORT: '0',
    PORTAL_URL: 'http://localhost:4321',
    APP_KEYS: ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(24)).join(','),
    ADMIN_JWT_SECRET: 'e'.repeat(24),
    API_TOKEN_SALT: 'f'.repeat(24),
    TRANSFER_TOKEN_SALT: 'g'.repeat(24),
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    LEDGER_KEY: 'h'.repeat(24),
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
    NO_COLOR: '1',
  };
}
