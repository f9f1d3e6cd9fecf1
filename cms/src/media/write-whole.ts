import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { withIncoming } from '../closed-doors/received-files.ts';

interface Place {
  readonly hash: string;
  readonly ext: string;
}
interface NewFile extends Place {
  readonly stream: Readable;
  url?: string;
}

const nameOf = ({ hash, ext }: Place): string => `${hash}${ext}`;

/**
 * Has Strapi's storage on this disk write a file beside its place, whole, before it takes the place. Left to itself it empties
 * the old one first: who ends the process then, or the disk that is full, leaves neither the old nor the new one.
 */
export function writeWhole(strapi: Core.Strapi): void {
  if (strapi.config.get('plugin::upload.provider', 'local') !== 'local') return;
  const dataDir = strapi.dirs.static.public;
  const pathOf = (place: Place): string => join(dataDir, 'uploads', nameOf(place));
  const store = (file: NewFile): Promise<void> =>
    withIncoming(dataDir, async (folder) => {
      const whole = join(folder, 'whole');
      await pipeline(file.stream, createWriteStream(whole, { flush: true }));
      await rename(whole, pathOf(file));
      file.url = `/uploads/${nameOf(file)}`;
    });
  strapi.plugin('upload').provider.extend({
    uploadStream: store,
    replaceStream: async (file: NewFile, before: Place) => {
      await store(file);
      if (nameOf(before) !== nameOf(file)) await rm(pathOf(before), { force: true });
    },
  });
}
