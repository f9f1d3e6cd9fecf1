import { fileURLToPath } from 'node:url';

/** The absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The program files of what is run, relative to the root. */
export const PROGRAMS = {
  strapi: 'node_modules/@strapi/strapi/bin/strapi.js',
  astro: 'node_modules/astro/bin/astro.mjs',
  astroCheck: 'node_modules/@astrojs/check/bin/astro-check.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
} as const;
