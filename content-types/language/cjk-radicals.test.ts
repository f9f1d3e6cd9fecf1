import { expect, it } from 'vitest';
import { unifyRadicals } from './cjk-radicals.ts';

it('reads radicals copied from PDF files as the characters that they look like', () => {
  expect(unifyRadicals('⻓江、县⻓、⻋辆、意⻅、⻚⾯、⽤⽔ ⻳⿕')).toBe(
    '长江、县长、车辆、意见、页面、用水 龟龠',
  );
});

it('knows every radical but the one that is no character', () => {
  const radicals = [
    ...Array.from({ length: 0x2ef3 - 0x2e80 + 1 }, (_, at) => 0x2e80 + at).filter((code) => code !== 0x2e9a),
    ...Array.from({ length: 0x2fd5 - 0x2f00 + 1 }, (_, at) => 0x2f00 + at),
  ].map((code) => String.fromCodePoint(code));
  expect(radicals.filter((radical) => unifyRadicals(radical) === radical)).toEqual(['⺀']);
  // Where Unicode's compatibility forms know one as well, both say the same.
  const differing = radicals.filter(
    (radical) =>
      radical.normalize('NFKD') !== radical && radical.normalize('NFKD') !== unifyRadicals(radical),
  );
  expect(differing).toEqual([]);
});

it('leaves every other text alone', () => {
  expect(unifyRadicals('长江 ⿰木木 A/B 2.5')).toBe('长江 ⿰木木 A/B 2.5');
});
