import { createApp } from 'astro/app/entrypoint';
import { printable } from './printable.ts';

// Streaming would send a page's beginning before its end is known to render; files want the whole.
const app = createApp({ streaming: false });

/** Renders one address of the portal; `locals` carries the content that the page may read. */
export async function render(url: URL, locals: App.Locals): Promise<Response> {
  const answer = await app.render(new Request(url), { locals });
  return new Response(printable(new Uint8Array(await answer.arrayBuffer())), answer);
}
