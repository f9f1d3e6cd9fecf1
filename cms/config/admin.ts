import type { Core } from '@strapi/strapi';

const hour = 3600;

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin =>
  ({
    auth: {
      secret: env('ADMIN_JWT_SECRET'),
      // Idle time counts requests, not typing: an editor who writes for long must not lose the text.
      sessions: {
        accessTokenLifespan: hour / 2,
        maxRefreshTokenLifespan: 12 * hour,
        idleRefreshTokenLifespan: 12 * hour,
        maxSessionLifespan: 12 * hour,
        idleSessionLifespan: 4 * hour,
      },
      cookie: { sameSite: 'strict', secure: env('PORTAL_URL', '').startsWith('https:') },
    },
    // closed-doors/guard-logins.ts counts, for every way in and by address, too.
    rateLimit: { enabled: false },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
    // The last is ours: Strapi tells them to its pages before anybody has signed in.
    flags: {
      nps: false,
      promoteEE: false,
      docLinks: false,
      sendsMail: env('SMTP_URL', '') !== '' && env('DESK_URL', '') !== '',
    },
    autoOpen: false,
  }) as Core.Config.Admin;

export default config;
