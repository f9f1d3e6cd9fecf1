import type { PageLocals } from './page-locals.ts';
import { createRecordingReader } from '../content/recording-reader.ts';
import type { RenderContext } from './render-page.ts';

type Extra = Partial<Omit<PageLocals, 'content' | 'origin' | 'address'>>;

/** Renders, from what is public at this moment, what cannot stand as a file. `route` may carry a query. */
export function renderLive(
  { rendering }: { readonly rendering: RenderContext },
  route: string,
  address: string,
  now: string,
  extra: Extra = {},
): Promise<Response> {
  const { content } = createRecordingReader({ ...rendering.store, picture: rendering.picture }, now);
  return rendering.app(new URL(route, rendering.origin), {
    content,
    address,
    origin: rendering.origin,
    ...extra,
  });
}
