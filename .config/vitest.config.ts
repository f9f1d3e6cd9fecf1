import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from '../tests/support/slowest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const compileFirst = 'cms/src/testing/compile-first.mts';
const exclude = ['**/node_modules/**', '**/dist/**', '**/.astro/**', '**/.strapi/**'];

/** Stories that depend on the database, and so are told on PostgreSQL besides SQLite: its locks, its order, its types. */
const onBothEngines = [
  'cms/src/editing/refuse-second.test.ts',
  'cms/src/history/old-drafts-leave.test.ts',
  'cms/src/home/home-stories.test.ts',
  'cms/src/ledger/ledger-stories.test.ts',
  'cms/src/media/rewrites-survive.test.ts',
  'cms/src/notices/posting/posting.test.ts',
  'cms/src/permissions/scope-holes.test.ts',
  'cms/src/tables/table-import.test.ts',
  'cms/src/voice/sign-ups.test.ts',
  'cms/src/workflow/held-while-published.test.ts',
  'cms/src/workflow/lists-by-scope.test.ts',
];

// One group after the other: what lies beside its unit is quick and takes all processors; what boots a CMS, a portal or a
// browser waits more than it works, so one file more than there are processors keeps them busy. Each takes up to a gigabyte.
const waiting = Math.min(availableParallelism() + 1, 4);

export default defineConfig({
  root,
  test: {
    pool: 'threads',
    // A busy machine takes its time; a poll that holds ends at once all the same.
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: [
            'content-types/**/*.test.ts',
            'site/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
          ],
          exclude,
          testTimeout: 60_000,
          // Of two processors vitest itself would leave one idle.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['cms/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...exclude, 'tests/architecture/**'],
          globalSetup: [compileFirst, 'tests/support/share-folder.ts', 'tests/look/provide-demo.ts'],
          testTimeout: 300_000,
          hookTimeout: 600_000,
          maxWorkers: waiting,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onBothEngines,
          exclude,
          globalSetup: [compileFirst, 'cms/src/testing/start-postgres.mts'],
          setupFiles: 'cms/src/testing/on-postgres.mts',
          // Each file boots a CMS of its own all the same; only the modules are read once for all.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
