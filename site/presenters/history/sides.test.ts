import { expect, test } from 'vitest';
import { pieces } from './pieces.ts';
import { abridge, sideOf } from './sides.ts';

const words = (list: readonly { text: string }[]): string => list.map(({ text }) => text).join('');

test('each side reads as its own version did', () => {
  const made = pieces('三月开工，六月完成', '三月开工，七月底完成');
  expect(words(sideOf(made, 'removed'))).toBe('三月开工，六月完成');
  expect(words(sideOf(made, 'added'))).toBe('三月开工，七月底完成');
});

test('a long stretch that stayed is cut, what changed never is', () => {
  const same = '堤顶沉降，最低处比设防水位低四十厘米。'.repeat(8);
  const changed = '新'.repeat(200);
  const shown = abridge(pieces(`${same}旧${same}`, `${same}${changed}${same}`));
  expect(words(sideOf(shown, 'added'))).toContain(changed);
  expect(words(sideOf(shown, 'removed')).length).toBeLessThan(60);
  expect(words(sideOf(shown, 'removed'))).toContain('……');
});

test('of a list only the rows that changed are shown whole', () => {
  const made = pieces('一月\n二月\n三月：两件\n四月\n五月', '一月\n二月\n三月：三件\n四月\n五月');
  expect(words(sideOf(abridge(made), 'added'))).toBe('……\n三月：三件\n……');
});

test('a short change is shown whole', () => {
  const made = pieces('修好六千米', '修好五千米');
  expect(abridge(made)).toEqual(made);
});
