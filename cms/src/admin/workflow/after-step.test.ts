import { expect, test } from 'vitest';
import { rules, stateWords, type Deed, type DeskState } from '../../workflow/states.ts';
import { afterStep, waitsFor } from './after-step.ts';

const standing = (state: DeskState, hands: readonly string[] = []) => ({ state, hands, due: null });

test('whoever submitted reads that it happened, who has it now, and what may still be done', () => {
  expect(afterStep('submit', standing('submitted', ['演示审核']))).toBe(
    '已提交审核。现在等演示审核审核。批准以前还可以改，改了要重新提交。',
  );
  // A unit without a reviewer of its own.
  expect(waitsFor(standing('submitted'))).toBe('等组织部审核');
});

test('after every step something is said, and after an appointment when it is kept', () => {
  for (const deed of Object.keys(rules) as Deed[])
    for (const state of Object.keys(stateWords) as DeskState[])
      expect(afterStep(deed, standing(state))).toMatch(/^[^。]+。/);
  expect(afterStep('schedule', { ...standing('scheduled'), due: '2026-05-11T02:00:00.000Z' })).toBe(
    '已定好发布时间。2026年5月11日 10:00自动发布。不用再做什么。',
  );
});
