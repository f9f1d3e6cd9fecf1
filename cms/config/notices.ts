import type { Core } from '@strapi/strapi';

/** Where a group's robot takes messages; empty where there is none. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({ webhook: env('NOTICE_WEBHOOK_URL', '') });

export default config;
