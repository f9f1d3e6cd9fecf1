import { join } from 'node:path';
import { derivePicture, planPicture, type Layout } from './derive.ts';
import { pictureAddress } from '../addresses/media-addresses.ts';
import type { MediaRow } from './media-table.ts';
import { isWhole, writeWhole } from './write-file.ts';

/** Raise it whenever the derived bytes or widths change: every picture is then made again. */
export const RECIPE = 1;

/** Row of an original without a picture; `again` says that asking for it anew may help. */
export function brokenRow(
  sha256: string,
  broken: string,
  options: { readonly again: boolean; readonly bytes?: number },
): MediaRow {
  return {
    sha256,
    width: 0,
    height: 0,
    formats: [],
    widths: [],
    broken,
    again: options.again,
    bytes: options.bytes ?? 0,
    recipe: RECIPE,
  };
}

/** Addresses of every file of a layout. */
export function filesOf(sha256: string, layout: Pick<Layout, 'widths' | 'formats'>): string[] {
  return layout.formats.flatMap((format) =>
    layout.widths.map((width) => pictureAddress(sha256, width, format)),
  );
}

/** True when every file of this layout lies under the public folder. */
export async function isComplete(
  publicFolder: string,
  sha256: string,
  layout: Pick<Layout, 'widths' | 'formats'>,
): Promise<boolean> {
  const found = await Promise.all(
    filesOf(sha256, layout).map((address) => isWhole(join(publicFolder, address))),
  );
  return found.every(Boolean);
}

function goodRow(sha256: string, layout: Layout, bytes: number): MediaRow {
  const { width, height, widths, formats } = layout;
  return {
    sha256,
    width,
    height,
    widths: [...widths],
    formats: [...formats],
    broken: null,
    again: false,
    bytes,
    recipe: RECIPE,
  };
}

/**
 * Writes what is missing of one picture and returns its row. With `trustFiles`, complete files of an earlier
 * run are kept as they are (the database was made anew, the folder was not).
 */
export async function makePicture(
  publicFolder: string,
  sha256: string,
  original: Uint8Array,
  trustFiles: boolean,
): Promise<MediaRow> {
  const plan = await planPicture(original);
  if ('broken' in plan) return brokenRow(sha256, plan.broken, { again: false, bytes: original.length });
  if (trustFiles) {
    // The still comes first: only a picture that did not stay an animation has AVIF files.
    for (const layout of [plan.still, plan.moving]) {
      if (layout && (await isComplete(publicFolder, sha256, layout)))
        return goodRow(sha256, layout, original.length);
    }
  }
  const derived = await derivePicture(original);
  if ('broken' in derived) return brokenRow(sha256, derived.broken, { again: false, bytes: original.length });
  for (const { width, format, bytes } of derived.files)
    await writeWhole(join(publicFolder, pictureAddress(sha256, width, format)), bytes);
  return goodRow(sha256, derived.layout, original.length);
}
