import type { Core } from '@strapi/strapi';

/** Where the portal stands, for the public and for this machine, and how it is known when it asks. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const host = env('HOST', '127.0.0.1');
  const port = env.int('PORTAL_PORT', 4321);
  const reachable =
    host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return {
    url: env('PORTAL_URL', `http://localhost:${port}`).replace(/\/+$/, ''),
    key: env('LEDGER_KEY', ''),
    near: `http://${reachable}:${port}`,
  };
};

export default config;
