import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trackedFiles } from './tracked-files.ts';

/** Sentences that stood on pages though nothing kept them: what a page promises, the product does, or the page does not say it. */
const NOT_KEPT: readonly (readonly [words: RegExp, why: string])[] = [
  [
    /谁都可以评|意见箱|在本站提意见|评议码/,
    'nobody can judge here yet, and letters are written under 我要说',
  ],
  [/每月至少一|每个月至少|次月公示|每月通报/, 'how often people report is not in the hands of the portal'],
  [/自动取|标记就消失|自动消失/, 'standings are written by people'],
  [/括号里是/, 'numbers stand without brackets'],
  [/不能事后改动|无法篡改|不可篡改/, 'entries are only added, and redacted by law'],
];

const shown = trackedFiles().filter(
  (file) =>
    /^(site\/(src|presenters|feeds|mail|preview|server|search|open-data|calendar|embeds|interface)|content-types|cms\/src)\//.test(
      file,
    ) &&
    /\.(ts|tsx|astro)$/.test(file) &&
    !/\.test\.tsx?$|\/testing\//.test(file),
);
const found = (text: string): string[] =>
  NOT_KEPT.filter(([words]) => words.test(text)).map(([, why]) => why);

test('pages promise nothing that the product does not do', () => {
  expect(shown.length).toBeGreaterThan(500);
  expect(shown.flatMap((file) => found(readFileSync(file, 'utf8')).map((why) => `${file}: ${why}`))).toEqual(
    [],
  );
});

test('a promise of this kind would be found', () => {
  expect(found('<p>谁都可以查，谁都可以评。</p>')).toEqual([
    'nobody can judge here yet, and letters are written under 我要说',
  ]);
  expect(found('<p>谁都可以查看。</p>')).toEqual([]);
});
