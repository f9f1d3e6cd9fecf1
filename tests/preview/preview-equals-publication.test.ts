import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshotDigest, type Json, type LedgerEntry } from '@xianfeng/content-types';
import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedPage, touchedPages } from '../../site/preview/changed-pages.ts';
import { draftWorld, type DraftWorld } from '../../site/preview/draft-world.ts';
import { renderWithDraft } from '../../site/preview/render-with-draft.ts';
import { openPortal, type Portal } from '../../site/portal/open-portal.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { happening, stepsOf } from '../publisher/small-world.ts';

/** Organizations, topics, a programme and three projects. */
const alreadyPublic = 8;

let folder: string;
let made = 0;
let now = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function newPortal(): Promise<Portal> {
  const base = join(folder, String((made += 1)));
  await mkdir(base);
  const portal = await openPortal({
    databaseFile: join(base, 'portal.db'),
    publicFolder: join(base, 'public'),
    origin: 'https://portal.example',
    fetchOriginal: () => Promise.reject(new Error('no pictures')),
    now: () => now,
    log: (sentence) => expect.unreachable(sentence),
    signal: new AbortController().signal,
  });
  await portal.publisher.start();
  return portal;
}

const everything = ({ store }: Portal): string =>
  JSON.stringify(
    ['entries', 'documents', 'memberships', 'claims', 'pages', 'reads', 'dirty', 'derivation_reads'].map(
      (table) => store.database.prepare(`SELECT * FROM ${table}`).all(),
    ),
  );
const saysTheSame = (one: LedgerEntry | undefined, other: LedgerEntry): boolean =>
  one !== undefined && snapshotDigest(one.snapshot as Json) === snapshotDigest(other.snapshot as Json);
const digest = (html: string): string => createHash('sha256').update(html).digest('hex');
// The page of open data tells of files that follow later, and no draft can foretell their sizes.
const foretold = (path: string): boolean => path.endsWith('/') && path !== '/data/';
const pagesOf = ({ store }: Portal): Map<string, string> =>
  new Map(
    [...store.pages.all()]
      .filter(({ path, status }) => foretold(path) && status === 200)
      .map((page) => [page.path, page.digest]),
  );

const draftOf = ({ type, documentId, snapshot, note, noteKind }: LedgerEntry): PreviewDraft => ({
  type,
  documentId,
  title: '草稿',
  snapshot: snapshot as PreviewDraft['snapshot'],
  note,
  noteKind,
  problems: [],
  until: now,
});

async function changesBy({ rendering }: Portal, world: DraftWorld) {
  const { paths, more } = touchedPages(world);
  const looked = paths.map((path) => changedPage(rendering, world, rendering.picture, path, now));
  return { more, pages: (await Promise.all(looked)).filter((page) => page !== null) };
}

test(
  'what somebody sees of a draft is, byte for byte, what its publication writes; and looking leaves no trace',
  { timeout: 1_800_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 9 }), async (happenings) => {
        const entries = [...simulateLedger(stepsOf(happenings).flatMap((step) => step.operations))];
        now = entries[0]?.at ?? '';
        const portal = await newPortal();
        await portal.publisher.take(entries.slice(0, alreadyPublic));
        await portal.publisher.idle();
        for (const entry of entries.slice(alreadyPublic)) {
          now = entry.at;
          await portal.publisher.tick();
          await portal.publisher.idle();
          if (entry.action === 'withdraw') {
            await portal.publisher.take([entry]);
            await portal.publisher.idle();
            continue;
          }
          const [before, stood] = [everything(portal), pagesOf(portal)];
          const world = draftWorld(portal.store, draftOf(entry), now, entry.salt ?? undefined);
          if (!world) throw new Error('The draft makes no page');
          const { pages, more } = await changesBy(portal, world);
          const seen = new Map(
            await Promise.all(
              pages
                .filter(({ path }) => foretold(path))
                .map(
                  async ({ path }) =>
                    [
                      path,
                      digest(
                        (await renderWithDraft(
                          portal.rendering,
                          world,
                          portal.rendering.picture,
                          path,
                          now,
                        )) ?? '',
                      ),
                    ] as const,
                ),
            ),
          );
          expect(everything(portal)).toBe(before);
          // The simulated ledger also notes a revision that changes nothing; the CMS would not.
          const nothingNew = saysTheSame(portal.store.entries.ofDocument(entry.documentId).at(-1), entry);
          expect([world.news === 'none', nothingNew && pages.length > 0]).toEqual([nothingNew, false]);

          await portal.publisher.take([entry]);
          await portal.publisher.idle();
          const stands = pagesOf(portal);
          const changed = new Map([...stands].filter(([path, written]) => stood.get(path) !== written));
          expect(more).toBe(0);
          if (!nothingNew) expect(seen).toEqual(changed);
          const again = draftWorld(portal.store, draftOf(entry), now, entry.salt ?? undefined);
          expect([again?.news, again && (await changesBy(portal, again)).pages]).toEqual(['none', []]);
        }
        await portal.close();
      }),
      { numRuns: 12 },
    );
  },
);
