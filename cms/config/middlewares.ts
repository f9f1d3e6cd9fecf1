import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => [
  { name: 'strapi::logger', config: { level: 'warn' } },
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'script-src': ["'self'", "'unsafe-inline'"],
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
      jsonLimit: '4mb',
      formLimit: '64kb',
      textLimit: '64kb',
      formidable: { maxFileSize: 50 * 1024 * 1024 },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
