import type { Core } from '@strapi/strapi';

/**
 * A list of sources as long as Strapi's own, the last one repeated: Strapi merges both by their places, and what stands
 * further back in its list would come through (`https:`, a shop's address).
 */
const inPlaceOf = (length: number, ...sources: string[]): string[] =>
  Array.from({ length }, (_, index) => sources[Math.min(index, sources.length - 1)] as string);

const config = ({ env }: Core.Config.Shared.ConfigParams) => [
  { name: 'strapi::logger', config: { level: 'warn' } },
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': inPlaceOf(2, "'self'"),
          'img-src': inPlaceOf(4, "'self'", 'data:', 'blob:'),
          'media-src': inPlaceOf(3, "'self'", 'data:', 'blob:'),
          'font-src': ["'self'", 'data:'],
          'style-src': ["'self'", "'unsafe-inline'"],
          'script-src': ["'self'"],
          'script-src-attr': ["'none'"],
          upgradeInsecureRequests: null,
        },
      },
      hsts: env('PORTAL_URL', '').startsWith('https:') ? { maxAge: 31536000 } : false,
    },
  },
  {
    name: 'strapi::cors',
    config: { origin: [env('PORTAL_URL')].filter(Boolean), methods: ['GET', 'POST'], credentials: false },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      // Bodies are read by closed-doors/body-gate.ts, where a route takes one.
      multipart: false,
      json: false,
      text: false,
      urlencoded: false,
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
