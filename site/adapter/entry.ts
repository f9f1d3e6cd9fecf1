import { createApp } from 'astro/app/entrypoint';

// Streaming would send a page's beginning before its end is known to render; files want the whole.
const app = createApp({ streaming: false });

/** Renders one address of the portal; `locals` carries the content that the page may read. */
export function render(url: URL, locals: App.Locals): Promise<Response> {
  return app.render(new Request(url), { locals });
}
