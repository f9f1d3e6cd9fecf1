import { createHash } from 'node:crypto';
import type { Picture } from '../content/content.ts';
import { rankOf } from '../addresses/rank.ts';
import type { RenderContext } from '../rendering/render-page.ts';
import type { DraftWorld } from './draft-world.ts';
import { renderWithDraft } from './render-with-draft.ts';

/** What a publication would render again. */
export interface TouchedPages {
  /** Pages for people, in the order in which they would be written; each may turn out to be the same as before. */
  readonly paths: readonly string[];
  /** Pages beyond those. */
  readonly more: number;
  /** Feeds, calendars, site maps and share cards that would follow. */
  readonly others: number;
}

/** A page that would change, with its title; a new one is not there yet. */
export interface ChangedPage {
  readonly path: string;
  readonly title: string;
  readonly isNew: boolean;
}

const mostLookedAt = 60;

const titleIn = (html: string): string => (/<title>([^<]*)/.exec(html)?.[1] ?? '').split(' · ')[0] ?? '';

/** The first pages that a draft touches, its own at the head. */
export function touchedPages(world: DraftWorld): TouchedPages {
  const own = (path: string): number => (path === world.address ? -1 : rankOf(path));
  const standing = world.touched.filter((path) => world.stands(path));
  const all = standing
    .filter((path) => path.endsWith('/'))
    .toSorted((a, b) => own(a) - own(b) || (a < b ? -1 : 1));
  return {
    paths: all.slice(0, mostLookedAt),
    more: Math.max(0, all.length - mostLookedAt),
    others: world.news === 'none' ? 0 : standing.length - all.length,
  };
}

/** Renders a page with the draft; null where its bytes would be those that stand there now. */
export async function changedPage(
  rendering: RenderContext,
  world: DraftWorld,
  picture: (sha256: string) => Picture,
  path: string,
  now: string,
): Promise<ChangedPage | null> {
  const known = rendering.store.pages.get(path);
  const html = await renderWithDraft(rendering, world, picture, path, now);
  if (html === null || known?.digest === createHash('sha256').update(html).digest('hex')) return null;
  return { path, title: titleIn(html), isNew: known?.status !== 200 };
}
