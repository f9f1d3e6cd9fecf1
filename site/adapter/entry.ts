import { createHash } from 'node:crypto';
import { createApp } from 'astro/app/entrypoint';
import { elderMode, prefetchRules } from './inline-scripts.ts';
import { printable } from './printable.ts';

// Streaming would send a page's beginning before its end is known to render; files want the whole.
const app = createApp({ streaming: false });

/** Renders one address of the portal; `locals` carries the content that the page may read. */
export async function render(url: URL, locals: App.Locals): Promise<Response> {
  const answer = await app.render(new Request(url), { locals });
  return new Response(printable(new Uint8Array(await answer.arrayBuffer())), answer);
}

/** The scripts inside pages that a browser may run, as a content security policy names them: `'sha256-…'`. */
export const scriptDigests: readonly string[] = [elderMode, prefetchRules].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);
