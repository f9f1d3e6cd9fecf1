import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import type { Picture } from '../content/content.ts';
import type { PageLocals } from '../rendering/page-locals.ts';
import type { RenderContext } from '../rendering/render-page.ts';
import { changedPage, touchedPages, type ChangedPage, type TouchedPages } from './changed-pages.ts';
import { draftPicture, fileOfDraft } from './draft-files.ts';
import { linkWithinPreview } from './draft-links.ts';
import { draftWorld, type DraftWorld } from './draft-world.ts';
import { previewAddresses, type PreviewRequest } from './preview-request.ts';
import { renderWithDraft } from './render-with-draft.ts';

/** A draft that somebody looks at; plain data, so that it can be handed to another thread. */
export interface LookedAt {
  readonly draft: PreviewDraft;
  readonly request: PreviewRequest;
  readonly now: string;
}

/** What publishing a draft would bring, and where it would stand. */
export type DraftPlace = Pick<DraftWorld, 'news' | 'address'>;

/** What is worked out for whoever looks at a draft: a page at a time, for one takes some hundredths of a second. */
export interface DraftAnswers {
  /** Null when the draft lacks something without which there is no page. */
  draftPlace(looked: LookedAt): Promise<DraftPlace | null>;
  /** What the draft touches; nothing where it has no place. */
  draftTouches(looked: LookedAt): Promise<TouchedPages>;
  /** A page that the draft changes; null where it stays as it is. */
  draftChange(looked: LookedAt, path: string): Promise<ChangedPage | null>;
  /** A page with the draft in it, its links within the preview; null where there is none. */
  draftPage(
    looked: LookedAt,
    path: string,
    preview: NonNullable<PageLocals['preview']>,
  ): Promise<string | null>;
}

const nothing: TouchedPages = { paths: [], more: 0, others: 0 };

/** Works it out here and now. Of the drafts that are looked at, the last is kept in mind. */
export function draftAnswers(rendering: RenderContext): DraftAnswers {
  let last: { readonly key: string; readonly world: DraftWorld | null } | undefined;
  function worldOf({ draft, request, now }: LookedAt): DraftWorld | null {
    const key = JSON.stringify([rendering.store.entries.head().seq, now, request.link, draft]);
    if (last?.key !== key) last = { key, world: draftWorld(rendering.store, draft, now) };
    return last.world;
  }
  const picturesOf =
    ({ draft, request }: LookedAt) =>
    (sha256: string): Picture => {
      const made = rendering.picture(sha256);
      const media = made.broken ? fileOfDraft(draft, sha256) : undefined;
      return media ? draftPicture(media, previewAddresses.file(request, sha256)) : made;
    };
  return {
    async draftPlace(looked) {
      const world = worldOf(looked);
      return world && { news: world.news, address: world.address };
    },
    async draftTouches(looked) {
      const world = worldOf(looked);
      return world ? touchedPages(world) : nothing;
    },
    async draftChange(looked, path) {
      const world = worldOf(looked);
      return world && changedPage(rendering, world, picturesOf(looked), path, looked.now);
    },
    async draftPage(looked, path, preview) {
      const world = worldOf(looked);
      if (!world?.stands(path) || !path.endsWith('/')) return null;
      const { draft, request, now } = looked;
      const html = await renderWithDraft(rendering, world, picturesOf(looked), path, now, { preview });
      return html && linkWithinPreview(html, world, draft, request);
    },
  };
}
