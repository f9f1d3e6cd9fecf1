import { createHash } from 'node:crypto';
import type { Picture } from '../content/content.ts';
import { rankOf } from '../addresses/rank.ts';
import type { RenderContext } from '../rendering/render-page.ts';
import type { DraftWorld } from './draft-world.ts';
import { renderWithDraft } from './render-with-draft.ts';

/** What a publication would change in public. */
export interface ChangedPages {
  /** Pages for people, with their titles, in the order in which they would be written; new ones are not there yet. */
  readonly pages: readonly { readonly path: string; readonly title: string; readonly isNew: boolean }[];
  /** Pages beyond those that were looked at. */
  readonly more: number;
  /** Feeds, calendars, site maps and share cards that would follow. */
  readonly others: number;
}

const mostRendered = 60;

const titleIn = (html: string): string => (/<title>([^<]*)/.exec(html)?.[1] ?? '').split(' · ')[0] ?? '';

/** Renders what the draft touches, and keeps the pages whose bytes would differ from what stands there now. */
export async function changedPages(
  rendering: RenderContext,
  world: DraftWorld,
  picture: (sha256: string) => Picture,
  now: string,
): Promise<ChangedPages> {
  const { pages: known } = rendering.store;
  const own = (path: string): number => (path === world.address ? -1 : rankOf(path));
  const all = world.touched
    .filter((path) => path.endsWith('/') && world.stands(path))
    .toSorted((a, b) => own(a) - own(b) || (a < b ? -1 : 1));
  const pages: { path: string; title: string; isNew: boolean }[] = [];
  for (const path of all.slice(0, mostRendered)) {
    const html = await renderWithDraft(rendering, world, picture, path, now);
    if (html === null || known.get(path)?.digest === createHash('sha256').update(html).digest('hex'))
      continue;
    pages.push({ path, title: titleIn(html), isNew: known.get(path)?.status !== 200 });
  }
  return {
    pages,
    more: Math.max(0, all.length - mostRendered),
    others:
      world.news === 'none'
        ? 0
        : world.touched.filter((path) => !path.endsWith('/') && world.stands(path)).length,
  };
}
