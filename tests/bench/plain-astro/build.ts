import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';

const here = fileURLToPath(new URL('.', import.meta.url));
const site = fileURLToPath(new URL('../../../site/', import.meta.url));
const pages = `${site}src/pages/`;

/** The portal's own pages ask nobody for their addresses; a static build has to be told them. */
function tellAddresses(file: string): string | undefined {
  if (!file.startsWith(pages) || file.includes('?')) return undefined;
  // What the portal renders for addresses of other names: nothing stands at their own.
  if (file.startsWith(`${pages}render/`))
    return file.endsWith('.astro') ? '---\n---\n' : 'export const GET = () => new Response();';
  if (!file.includes('[')) return undefined;
  const code = readFileSync(file, 'utf8');
  const route = `/${file.slice(pages.length).replace(/(?:\/index)?\.(?:astro|ts)$/, '')}`;
  const told = `import { staticPaths } from '${here}addresses.ts';\nexport const getStaticPaths = () => staticPaths(${JSON.stringify(route)});\n`;
  return file.endsWith('.astro') ? code.replace(/^---\n/, `---\n${told}`) : told + code;
}

function addRoutes({
  addMiddleware,
  injectRoute,
}: Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]): void {
  addMiddleware({ order: 'pre', entrypoint: `${here}middleware.ts` });
  injectRoute({ pattern: '/[...feed].xml', entrypoint: `${here}feed.ts` });
}

// The same pages as a plain static site, for comparison; run as a process of its own.
await build({
  configFile: false,
  logLevel: 'error',
  root: site,
  outDir: process.env.BENCH_OUT ?? '',
  cacheDir: `${process.env.BENCH_OUT}-cache`,
  output: 'static',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', assets: 'assets' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  integrations: [{ name: 'plain-build', hooks: { 'astro:config:setup': addRoutes } }],
  vite: {
    plugins: [{ name: 'tell-addresses', enforce: 'pre', load: tellAddresses }],
    ssr: { external: ['better-sqlite3', 'sharp'] },
  },
});
