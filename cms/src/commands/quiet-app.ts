import { dirname, join } from 'node:path';
import { createStrapi } from '@strapi/strapi';

/** Strapi without a server, for a command whose standard output belongs to its own words. */
export async function loadQuietly(): Promise<ReturnType<typeof createStrapi>> {
  const distDir = join(__dirname, '..', '..');
  const appDir = dirname(require.resolve('@xianfeng/cms/package.json'));
  const app = createStrapi({ appDir, distDir, serveAdminPanel: false });
  for (const transport of app.log.transports)
    Object.assign(transport, { level: 'error', stderrLevels: { error: true } });
  await app.load();
  return app;
}
