import { expect, test } from 'vitest';
import { openStore } from './store.ts';

const failed = 1000;

test('a page that could not be made is named until it is tried again, because something changed or the portal started', () => {
  const { pages } = openStore(':memory:');
  for (const path of ['/b/', '/a/', '/c/']) pages.markDirty(path, 3);
  const give = (paths: readonly string[]) =>
    pages
      .dirty(failed, 10)
      .filter(({ path }) => paths.includes(path))
      .forEach((page) => pages.postpone(page, failed));
  give(['/b/', '/a/']);
  expect(pages.waiting(failed, 1)).toEqual({ count: 2, first: ['/a/'] });
  pages.markDirty('/a/', 3);
  expect(pages.waiting(failed, 10)).toEqual({ count: 1, first: ['/b/'] });
  pages.retryFailed(failed);
  expect(pages.waiting(failed, 10)).toEqual({ count: 0, first: [] });
});
