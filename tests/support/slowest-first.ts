import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, the longest first, as the last report of all tests had them: begun last, one of them would run on
 * alone while the other processors have nothing left to do.
 */
export const slowFiles: readonly string[] = [
  'tests/publisher/incremental-equals-full.test.ts',
  'tests/look/accessible.test.ts',
  'tests/desk/clerk-publishes.test.ts',
  'tests/desk/keeping.test.ts',
  'tests/preview/preview-equals-publication.test.ts',
  'tests/desk/clumsy-clerk.test.ts',
  'tests/look/keyboard.test.ts',
  'tests/desk/fast-entry.test.ts',
  'tests/portal/described-interface.test.ts',
  'tests/desk/county-works.test.ts',
  'tests/look/pictures.test.ts',
  'tests/look/unchanged.test.ts',
  'tests/look/lighthouse.test.ts',
  'tests/look/typeset.test.ts',
  'tests/publisher/pictures-survive.test.ts',
  'tests/desk/appointments-survive.test.ts',
  'tests/look/sound.test.ts',
  'cms/src/tables/table-import.test.ts',
  'tests/desk/paste.test.ts',
  'cms/src/api/every-route.test.ts',
  'tests/desk/clerk-previews.test.ts',
  'tests/portal/letters.test.ts',
  'tests/seed/told-alike.test.ts',
  'cms/src/media/library-stories.test.ts',
  'tests/look/in-use.test.ts',
  'cms/src/accounts/roles-by-actions.test.ts',
  'tests/desk/library.test.ts',
];

const rank = ({ moduleId, project }: TestSpecification): number => {
  const place = slowFiles.indexOf(relative(project.config.root, moduleId));
  return place < 0 ? slowFiles.length : place;
};
const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

/** Begins with the slow files of each group; all others follow in vitest's own order. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => group(a) - group(b) || rank(a) - rank(b));
  }
}
