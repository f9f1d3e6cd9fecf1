import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Picture } from '../content/content.ts';
import { inTurns } from './in-turns.ts';
import { brokenRow, filesOf, isComplete, makePicture, RECIPE } from './make-picture.ts';
import { fileAddress, pictureAddress } from '../addresses/media-addresses.ts';
import { openMediaSums } from './media-sums.ts';
import { damagedAttachment, damagedPictures } from './damaged-media.ts';
import { isPicture, type MediaReference } from './media-reference.ts';
import { keepOnlyFilesOf } from './strange-media.ts';
import { openMediaTable, type MediaRow } from './media-table.ts';
import { OriginalMissing, OriginalUnavailable, type FetchOriginal } from './originals.ts';
import { isWhole, writeWhole } from './write-file.ts';

export interface EnsureReport {
  /** Digests whose files were made, or found, or lost in this call: pages that show them are to be rendered again. */
  readonly changed: readonly string[];
  readonly broken: readonly { readonly sha256: string; readonly name: string; readonly reason: string }[];
}

export interface MediaStore {
  /** Never throws: an unknown digest is a broken picture. */
  picture(media: { readonly sha256: string }): Picture;
  /**
   * Makes what is missing under the public folder, two at a time. Files that cannot be had or read are noted as broken.
   * Throws `OriginalUnavailable` when the originals cannot be asked for now; what was made until then stays.
   */
  ensure(media: Iterable<MediaReference>, fetchOriginal: FetchOriginal): Promise<EnsureReport>;
  /** Deletes files and notes of what must no longer be public (withdrawn, redacted); the caller knows that nothing else shows it. */
  discard(media: Iterable<MediaReference>): Promise<void>;
  /**
   * Removes those of the files made of this one that are not, to the byte, what was made.
   * @returns whether all of them were sound; what was not made yet is
   */
  removeDamaged(media: MediaReference): Promise<boolean>;
  /** Removes from the folders of pictures and attachments whatever is made of none of these. */
  keepOnly(media: Iterable<MediaReference>): Promise<void>;
  broken(): { readonly sha256: string; readonly reason: string }[];
}

const AT_ONCE = 2;
const FALLBACK_WIDTH = 960;
const NO_PICTURE: Picture = { broken: true, width: 0, height: 0, sources: [], fallback: '' };

function pictureOf(row: MediaRow, publicFolder: string): Picture {
  if (row.broken !== null) return NO_PICTURE;
  const { sha256, width, height, widths, formats } = row;
  const fallback = pictureAddress(
    sha256,
    widths.findLast((candidate) => candidate <= FALLBACK_WIDTH) ?? widths[0] ?? width,
    'webp',
  );
  return {
    broken: false,
    width,
    height,
    sources: formats.map((format) => ({
      type: `image/${format}` as const,
      variants: widths.map((candidate) => ({
        width: candidate,
        address: pictureAddress(sha256, candidate, format),
      })),
    })),
    fallback,
    fallbackBytes: statSync(join(publicFolder, fallback), { throwIfNoEntry: false })?.size,
  };
}

/** Does something at once, or as soon as no transaction is under way whose end is not known. */
type WhenQuiet = <T>(work: () => T) => Promise<T>;

/** The picture rows and files of one portal; `publicFolder` is what the web server serves as `/`. */
export function openMediaStore(
  database: Database,
  publicFolder: string,
  whenQuiet: WhenQuiet = async (work) => work(),
): MediaStore {
  const table = openMediaTable(database);
  const sums = openMediaSums(database);
  const seen = new Set<string>();

  async function original(
    media: MediaReference,
    fetchOriginal: FetchOriginal,
  ): Promise<Uint8Array | { readonly broken: string }> {
    try {
      const bytes = await fetchOriginal(media.url);
      const digest = createHash('sha256').update(bytes).digest('hex');
      return digest === media.sha256 ? bytes : { broken: '原文件与发布时不一致，请重新上传并发布。' };
    } catch (cause) {
      if (cause instanceof OriginalMissing) return { broken: '找不到原文件，请重新上传并发布。' };
      throw cause instanceof OriginalUnavailable
        ? cause
        : new OriginalUnavailable(`original not fetched: ${media.url}`, { cause });
    }
  }

  /** Returns the reason when broken, null when good, undefined when nothing was to do. */
  async function ensurePicture(
    media: MediaReference,
    fetchOriginal: FetchOriginal,
  ): Promise<string | null | undefined> {
    const known = table.get(media.sha256);
    const current = known?.recipe === RECIPE ? known : undefined;
    if (current?.broken && !current.again) return undefined;
    if (current && !current.broken && (await isComplete(publicFolder, media.sha256, current)))
      return undefined;
    const bytes = await original(media, fetchOriginal);
    // A picture that was good stays so, in its old quality, when only its original has gone.
    if ('broken' in bytes && known?.broken === null && (await isComplete(publicFolder, media.sha256, known)))
      return undefined;
    const row =
      bytes instanceof Uint8Array
        ? await makePicture(publicFolder, media.sha256, bytes, known === undefined)
        : brokenRow(media.sha256, bytes.broken, { again: true });
    await whenQuiet(() => {
      table.put(row);
      sums.forget(filesOf(media.sha256, row));
    });
    return row.broken;
  }

  async function ensureFile(
    media: MediaReference,
    fetchOriginal: FetchOriginal,
  ): Promise<string | null | undefined> {
    const path = join(publicFolder, decodeURIComponent(fileAddress(media)));
    // Written whole and only after its digest was verified: that it is there is enough.
    if (await isWhole(path)) return undefined;
    const bytes = await original(media, fetchOriginal);
    if (!(bytes instanceof Uint8Array)) return bytes.broken;
    await writeWhole(path, bytes);
    return null;
  }

  async function discardOne(media: MediaReference): Promise<void> {
    if (!isPicture(media))
      return rm(join(publicFolder, decodeURIComponent(fileAddress(media))), { force: true });
    const row = await whenQuiet(() => {
      const known = table.get(media.sha256);
      table.remove(media.sha256);
      if (known) sums.forget(filesOf(media.sha256, known));
      return known;
    });
    await Promise.all(
      (row ? filesOf(media.sha256, row) : []).map((address) =>
        rm(join(publicFolder, address), { force: true }),
      ),
    );
  }

  return {
    picture(media) {
      const row = table.get(media.sha256);
      return row ? pictureOf(row, publicFolder) : NO_PICTURE;
    },
    broken: () => table.broken(),
    async removeDamaged(media) {
      const row = isPicture(media) ? await whenQuiet(() => table.get(media.sha256)) : undefined;
      const addresses = row ? filesOf(media.sha256, row) : [];
      const damaged = isPicture(media)
        ? await damagedPictures(publicFolder, addresses, sums)
        : await damagedAttachment(publicFolder, media, seen);
      for (const address of damaged)
        await rm(join(publicFolder, decodeURIComponent(address)), { force: true });
      return damaged.length === 0;
    },
    keepOnly: (list) => keepOnlyFilesOf(publicFolder, list),
    async discard(list) {
      for (const media of list) await discardOne(media);
    },
    async ensure(list, fetchOriginal) {
      const changed = new Set<string>();
      const broken: { sha256: string; name: string; reason: string }[] = [];
      const wanted = new Map(
        [...list].map((media) => [isPicture(media) ? media.sha256 : fileAddress(media), media]),
      );
      await inTurns([...wanted.values()], AT_ONCE, async (media) => {
        const before = JSON.stringify(this.picture(media));
        const reason = isPicture(media)
          ? await ensurePicture(media, fetchOriginal)
          : await ensureFile(media, fetchOriginal);
        if (reason) broken.push({ sha256: media.sha256, name: media.name, reason });
        if (before !== JSON.stringify(this.picture(media))) changed.add(media.sha256);
      });
      return { changed: [...changed].sort(), broken: broken.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)) };
    },
  };
}
