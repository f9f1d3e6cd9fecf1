import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostBytes } from '../../scripts/guides/pack-picture.ts';
import { shots } from '../../scripts/guides/shots.ts';
import { ROOT } from '../../scripts/repository.ts';

const folder = join(ROOT, 'cms/src/admin/guides');
const shown = new Set(
  [...readFileSync(join(folder, 'guides.ts'), 'utf8').matchAll(/picture: '([^']+)'/g)].map(
    ([, file = '']) => file,
  ),
);

test('every picture of the guides is taken by the script, lies there, is shown, and is small', () => {
  expect(shown.size).toBeGreaterThan(5);
  expect(shown.size).toBeLessThanOrEqual(15);
  expect(new Set(shots.map(({ file }) => file))).toEqual(shown);
  expect(new Set(readdirSync(join(folder, 'pictures')))).toEqual(shown);
  for (const file of shown) {
    const { size } = statSync(join(folder, 'pictures', file));
    expect(size, file).toBeGreaterThan(2000);
    expect(size, file).toBeLessThanOrEqual(mostBytes);
  }
});
