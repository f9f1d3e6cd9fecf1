import type { PageLocals } from './page-locals.ts';
import { createRecordingReader } from '../content/recording-reader.ts';
import type { Picture } from '../content/content.ts';
import type { Note } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { parseFeedAddress } from '../addresses/feed-address.ts';
import { drawnAt, type DrawnName } from '../addresses/drawn.ts';
import { fixedAddresses } from '../addresses/page-addresses.ts';

/** Renders one address with the compiled portal. */
export type RenderApp = (url: URL, locals: PageLocals) => Promise<Response>;

/** Draws a companion of the page at `page`, which ends with a slash; `/` stands for the portal itself. */
export type Draw = (page: string, locals: PageLocals) => Promise<Uint8Array>;

export interface Rendered {
  readonly status: number;
  readonly location: string | null;
  readonly body: Uint8Array;
  readonly notes: readonly Note[];
  readonly expires: string | null;
}

export interface RenderContext {
  readonly store: Store;
  readonly origin: string;
  readonly app: RenderApp;
  /** Who draws what the app does not render. */
  readonly draw: Readonly<Record<DrawnName, Draw>>;
  readonly picture: (sha256: string) => Picture;
}

/** An address that should have a page did not get one. */
export class PageFailed extends Error {}

/** Renders what should stand at `path` now; null when nothing claims the address. */
export async function renderPage(
  context: RenderContext,
  path: string,
  now: string,
): Promise<Rendered | null> {
  const { store, origin } = context;
  const claim = store.pages.claimAt(path);
  const live = fixedAddresses.includes(path) || claim?.kind === 'page';
  if (!live && !claim) return null;

  const reader = createRecordingReader({ ...store, picture: context.picture }, now);
  const locals = { content: reader.content, address: path, origin };
  const finish = (status: number, location: string | null, body: Uint8Array): Rendered => ({
    status,
    location,
    body,
    notes: reader.notes(),
    expires: reader.expires(),
  });

  if (live) {
    const name = drawnAt(path);
    const body = name
      ? await context.draw[name](path.slice(0, -name.length), locals)
      : await bodyOf(context, path, routeOf(path), locals);
    return finish(200, null, body);
  }
  if (claim?.kind === 'moved' && claim.location) {
    const body = await bodyOf(context, path, '/render/moved/', { ...locals, movedTo: claim.location });
    return finish(301, claim.location, body);
  }
  const documentId = claim?.documentId ?? '';
  const withdrawal = store.documents.gone(documentId);
  // Noted, whatever its type: published and withdrawn once more, it is gone for another reason.
  reader.content.get('update', documentId);
  const body = await bodyOf(context, path, '/render/gone/', {
    ...locals,
    gone: { at: withdrawal?.at ?? '', reason: withdrawal?.note ?? null },
  });
  return finish(410, null, body);
}

/** What renders an address: most are their own route. */
function routeOf(path: string): string {
  if (path === '/404.html') return '/render/missing/';
  return parseFeedAddress(path) ? '/render/feed' : path;
}

async function bodyOf(
  context: RenderContext,
  path: string,
  route: string,
  locals: PageLocals,
): Promise<Uint8Array> {
  const response = await context.app(new URL(route, context.origin), locals);
  if (response.status !== 200) throw new PageFailed(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
