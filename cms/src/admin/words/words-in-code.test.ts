import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOutsideTranslations } from '../../testing/texts-outside-translations.ts';
import { moduleInChinese, pageInChinese, wordsInCode } from './words-in-code.ts';

const modules = [...new Set(wordsInCode.map(({ module }) => module))];
const nodeModules = join(
  dirname(createRequire(import.meta.url).resolve('@strapi/admin/package.json')),
  '../..',
);
const codeOf = (module: string) => readFileSync(join(nodeModules, module), 'utf8');

describe('what Strapi says in its program, past every translation', () => {
  test.each(modules)('is put into Chinese in %s', (module) => {
    const chinese = moduleInChinese(`/anywhere/node_modules/${module}`, codeOf(module));
    for (const { written, instead } of wordsInCode.filter((each) => each.module === module)) {
      expect(instead).toMatch(/[一-鿿]/);
      expect(chinese).not.toContain(written);
      expect(chinese).toContain(instead);
    }
  });

  test('is known to the last word', () => {
    expect(
      textsOutsideTranslations((module, code) =>
        modules.includes(module) ? moduleInChinese(module, code) : code,
      ),
    ).toEqual([]);
  });

  test('would be missed if one were left out', () => {
    const found = textsOutsideTranslations((_module, code) => code);
    expect(found).toContainEqual(expect.stringContaining('Choose date'));
    expect(found.length).toBeGreaterThan(20);
  });

  test('is not passed over in silence when a new version of Strapi says it otherwise', () => {
    expect(() => moduleInChinese(modules[0] ?? '', 'children: "Please wait"')).toThrow(/no longer says/);
    expect(() => pageInChinese('<html lang="en"><title>Strapi</title></html>')).toThrow(/no longer says/);
  });
});
