import type { Core } from '@strapi/strapi';

/** Of which key those are made that open what people send, and seal what the desk answers. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({ key: env('ENCRYPTION_KEY', '') });

export default config;
