import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { modulesLeftOut } from './left-out.ts';

const root = new URL('../../../../', import.meta.url);

test.each(Object.keys(modulesLeftOut))('%s is something that Strapi brings along', (module) => {
  expect(existsSync(new URL(`node_modules/${module}`, root))).toBe(true);
});

test('no content type has a field of a kind whose editor is left out', () => {
  const cms = fileURLToPath(new URL('cms/src/', root));
  const schemas = globSync(['api/**/schema.json', 'components/**/*.json'], { cwd: cms });
  expect(schemas.length).toBeGreaterThan(20);
  const kinds = schemas.flatMap((file) => {
    const { attributes } = JSON.parse(readFileSync(cms + file, 'utf8')) as {
      attributes: Record<string, { type: string }>;
    };
    return Object.values(attributes).map(({ type }) => type);
  });
  expect(kinds).toContain('string');
  for (const kind of ['richtext', 'blocks', 'json']) expect(kinds).not.toContain(kind);
});
