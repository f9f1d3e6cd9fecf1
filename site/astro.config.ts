import { defineConfig, passthroughImageService } from 'astro/config';
import { publisherAdapter } from './adapter/index.ts';

export default defineConfig({
  output: 'server',
  adapter: publisherAdapter(),
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  // One small sheet per page kind inside the page: a citizen on a slow phone sees text after one round trip.
  build: { inlineStylesheets: 'always', assets: 'assets' },
  // A script inside a page runs only when adapter/inline-scripts.ts holds it: small modules stay files.
  vite: { build: { assetsInlineLimit: 0 } },
  compressHTML: 'jsx',
  image: { service: passthroughImageService() },
  security: { checkOrigin: false },
});
