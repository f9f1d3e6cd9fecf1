import type { Core } from '@strapi/strapi';

/** How long the desk remembers what never became public. */
const config = ({ env }: Core.Config.Shared.ConfigParams) => ({ draftMonths: env.int('DRAFT_MONTHS', 24) });

export default config;
