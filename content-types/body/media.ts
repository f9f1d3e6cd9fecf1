import { z } from 'zod';
import { isSafeHref } from './href.ts';

const pixels = z.int().positive();

/**
 * A file as the public gets it: enough to show, name, weigh and verify it without asking the CMS.
 * `size` is in bytes, `sha256` the lower-case hex digest of the original, `url` its address.
 */
export const publishedMediaSchema = z.strictObject({
  documentId: z.string().min(1),
  name: z.string().min(1),
  alt: z.string().optional(),
  caption: z.string().optional(),
  mime: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, '文件类型不正确。'),
  width: pixels.optional(),
  height: pixels.optional(),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '文件校验值不正确。'),
  url: z.string().refine((url) => isSafeHref(url) && /^(?:https?:|\/)/i.test(url), '文件地址不正确。'),
});

export type PublishedMedia = z.output<typeof publishedMediaSchema>;
