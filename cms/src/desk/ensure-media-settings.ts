import type { Core } from '@strapi/strapi';

/**
 * Originals are kept as they came: their digests are in the ledger, and the publisher makes all that the public sees.
 * The desk itself needs nothing but the thumbnail.
 */
export async function ensureMediaSettings(strapi: Core.Strapi): Promise<void> {
  await strapi.plugin('upload').service('upload').setSettings({ sizeOptimization: false, responsiveDimensions: false, autoOrientation: false, aiMetadata: false });
}
