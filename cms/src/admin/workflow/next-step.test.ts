import { expect, test } from 'vitest';
import type { Power } from '../../accounts/roles.ts';
import { possibleDeeds, rules, stateOf, type Facts } from '../../workflow/states.ts';
import { nextStep } from './next-step.ts';

const facts = (changes: Partial<Facts>): Facts => ({
  step: null,
  hash: 'now',
  publicity: 'never',
  changed: false,
  authors: [1],
  expires: null,
  until: null,
  unreviewed: null,
  ...changes,
});
const reached = (verb: 'submit' | 'approve', userId = 1): Facts =>
  facts({ step: { verb, userId, hash: 'now', at: '2026-05-11T01:00:00Z' } as unknown as Facts['step'] });
const clerk = { id: 1, powers: new Set<Power>(['submit', 'publish']) };
const reviewer = { id: 2, powers: new Set<Power>(['submit', 'review', 'publish', 'withdraw']) };
const offered = (at: Facts, who: typeof clerk, isUnsaved = false) =>
  nextStep(
    {
      deeds: possibleDeeds(at, who).map((deed) => ({ deed, label: rules[deed].label })),
      may: { submit: who.powers.has('submit'), publish: who.powers.has('publish') },
    },
    isUnsaved,
  )?.label ?? null;

test('each finds the step that is theirs in one place, and nobody one that would be refused', () => {
  expect(nextStep(null, true)?.label).toBe('保存并提交');
  expect(offered(facts({}), clerk, true)).toBe('保存并提交');
  expect(offered(facts({}), clerk)).toBe('提交审核');
  expect(offered(reached('submit'), clerk)).toBeNull();
  expect(offered(reached('submit'), reviewer)).toBe('批准并发布');
  expect(offered(reached('approve', 2), clerk)).toBe('发布');
});

test('nobody is offered to approve and publish what they wrote or submitted themselves', () => {
  expect(offered({ ...reached('submit', 2), authors: [1] }, reviewer)).toBeNull();
  expect(offered({ ...reached('submit'), authors: [1, 2] }, reviewer)).toBeNull();
  // Whoever changes what waits gives it back to the way.
  expect(offered(reached('submit'), reviewer, true)).toBe('保存并提交');
});

test('what is offered in one press is made of steps that the rules know', () => {
  const both = nextStep(
    { deeds: [{ deed: 'approve', label: '' }], may: { submit: true, publish: true } },
    false,
  );
  expect(both?.deeds).toEqual(['approve', 'publish']);
  expect(rules.publish.from).toContain(stateOf(reached('approve', 2)));
});
