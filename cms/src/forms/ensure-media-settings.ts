import type { Core } from '@strapi/strapi';

/**
 * Files are put into the form in which they are kept before they are stored (media/receive-files.ts) and stay so: their digests are in
 * the ledger, and the publisher makes all that the public sees. The desk itself needs nothing but the thumbnail.
 */
export async function ensureMediaSettings(strapi: Core.Strapi): Promise<void> {
  await strapi.plugin('upload').service('upload').setSettings({
    sizeOptimization: false,
    responsiveDimensions: false,
    autoOrientation: false,
    aiMetadata: false,
  });
}
