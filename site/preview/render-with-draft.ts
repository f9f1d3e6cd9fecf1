import { createRecordingReader } from '../content/recording-reader.ts';
import type { PageLocals } from '../rendering/page-locals.ts';
import type { Picture } from '../content/content.ts';
import type { RenderContext } from '../rendering/render-page.ts';
import type { DraftWorld } from './draft-world.ts';

/**
 * One page of the portal as it would be with the draft in it: the very bytes that publication would write, unless
 * `more` adds the ribbon. Null when the page cannot be made, because what it speaks of is not public.
 */
export async function renderWithDraft(
  { app, origin }: Pick<RenderContext, 'app' | 'origin'>,
  world: DraftWorld,
  picture: (sha256: string) => Picture,
  path: string,
  now: string,
  more: Partial<PageLocals> = {},
): Promise<string | null> {
  const { content } = createRecordingReader({ ...world.sources, picture }, now);
  try {
    const page = await app(new URL(path, origin), { content, address: path, origin, ...more });
    return page.status === 200 ? await page.text() : null;
  } catch {
    return null;
  }
}
