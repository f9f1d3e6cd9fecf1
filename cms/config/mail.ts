import type { Core } from '@strapi/strapi';

/** What the desk needs to send mail: a server, an address to write from, and its own address as the office reaches it. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  smtp: env('SMTP_URL', ''),
  desk: env('DESK_URL', ''),
  from: env('MAIL_FROM', `noreply@${new URL(env('PORTAL_URL', 'http://localhost')).hostname}`),
});

export default config;
