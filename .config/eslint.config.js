import { fileURLToPath } from 'node:url';
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '**/build/',
    '**/.astro/',
    '**/.strapi/',
    '**/.cache/',
    'cms/types/generated/',
    'data/',
  ]),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // An address that is judged in one reading and used in another lets strangers in: it is parsed once, at the door.
    files: ['site/server/**/*.ts'],
    ignores: ['**/*.test.ts', 'site/server/door/request-target.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression:matches([property.name="url"], [property.value="url"])[object.name=/^(req|request|incoming|message)$/]',
          'MemberExpression:matches([property.name="url"], [property.value="url"])[object.property.name=/^(req|request)$/]',
          'VariableDeclarator[init.name=/^(req|request|incoming|message)$/] > ObjectPattern > Property[key.name="url"]',
          'VariableDeclarator[init.property.name=/^(req|request)$/] > ObjectPattern > Property[key.name="url"]',
          'ObjectPattern[typeAnnotation.typeAnnotation.typeName.name="IncomingMessage"] > Property[key.name="url"]',
        ].map((selector) => ({
          selector,
          message: 'Use the address that was parsed at the door (`Asked.url`), never the raw one.',
        })),
      ],
    },
  },
  {
    // A promise that nobody waits for loses its error. Knowing promises takes the types of every file.
    // The CMS is not held to it yet.
    files: ['content-types/**/*.ts', 'site/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    // An address as it was written has many forms: what a request is about, its route and its parameters say.
    files: ['cms/src/**/*.ts'],
    ignores: ['**/*.test.ts', 'cms/src/testing/**', 'cms/src/admin/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'MemberExpression[object.name=/^(context|ctx|koa)$/]',
          'MemberExpression[object.property.name=/^(request|req)$/]',
          'MemberExpression[object.name=/^(request|req)$/]',
        ].map((object) => ({
          selector: `${object}[property.name=/^(path|url|originalUrl|href|routerPath)$/]`,
          message: 'Judge by the route and context.params, not by the address as it was written.',
        })),
        {
          selector:
            'VariableDeclarator[init.name=/^(context|ctx)$/] > ObjectPattern > Property[key.name=/^(path|url|originalUrl|href)$/]',
          message: 'Judge by the route and context.params, not by the address as it was written.',
        },
      ],
    },
  },
);
