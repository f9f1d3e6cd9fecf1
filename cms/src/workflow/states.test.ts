import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { powersOf } from '../accounts/roles.ts';
import { possibleDeeds, refusal, rules, stateOf, type Deed, type Facts } from './states.ts';

const facts = (changes: Partial<Facts> = {}): Facts => ({
  step: null,
  hash: 'h1',
  publicity: 'never',
  changed: false,
  authors: [],
  expires: null,
  until: null,
  unreviewed: null,
  ...changes,
});
const after = (verb: 'submit' | 'return' | 'approve', changes: Partial<Facts> = {}) =>
  facts({ step: { verb, hash: 'h1', userId: 1 }, ...changes });
const editor = { id: 1, powers: powersOf(['xianfeng-editor']) };
const reviewer = { id: 2, powers: powersOf(['xianfeng-reviewer']) };
const county = { id: 3, powers: powersOf(['xianfeng-county']) };

describe('where a document stands', () => {
  test('follows from the last step, as long as nothing was edited since', () => {
    expect([facts(), after('submit'), after('return'), after('approve')].map(stateOf)).toEqual([
      'draft',
      'submitted',
      'returned',
      'approved',
    ]);
  });

  test('any edit voids a submission and an approval', () => {
    for (const verb of ['submit', 'return', 'approve'] as const)
      expect(stateOf(after(verb, { hash: 'h2' }))).toBe('draft');
    expect(stateOf(after('approve', { hash: 'h2', publicity: 'public', changed: true }))).toBe('modified');
  });

  test('a change of what is public waits as such', () => {
    expect(stateOf(after('submit', { publicity: 'public', changed: true }))).toBe('resubmitted');
  });

  test('what is public stays public until somebody changes or withdraws it', () => {
    expect(stateOf(facts({ publicity: 'public' }))).toBe('published');
    expect(stateOf(facts({ publicity: 'public', changed: true }))).toBe('modified');
    expect(stateOf(facts({ publicity: 'withdrawn' }))).toBe('withdrawn');
  });
});

describe('who may do what', () => {
  test('an editor submits and, once somebody else approved, publishes', () => {
    expect(possibleDeeds(facts(), editor)).toEqual(['submit']);
    expect(possibleDeeds(after('submit'), editor)).toEqual([]);
    expect(possibleDeeds(after('approve'), editor)).toEqual(['schedule', 'publish']);
  });

  test('a reviewer approves or returns, but never what he submitted himself', () => {
    expect(possibleDeeds(after('submit'), reviewer)).toEqual(['approve', 'return']);
    expect(
      refusal('approve', after('submit', { step: { verb: 'submit', hash: 'h1', userId: 2 } }), reviewer),
    ).toBe('自己提交的内容要由另一个人批准。');
  });

  test('an editor may appoint the end that was approved with a notice, and no other; a reviewer any', () => {
    const until = '2026-05-11T16:00:00.000Z';
    expect(refusal('expire', after('approve', { until }), editor)).toBeNull();
    expect(refusal('expire', facts({ until, publicity: 'public' }), editor)).toBeNull();
    expect(refusal('expire', facts({ publicity: 'public' }), editor)).toMatch(/截止日期/);
    // Whoever edits the last day after the approval does not set it.
    expect(refusal('expire', facts({ until, publicity: 'public', changed: true }), editor)).toMatch(
      /截止日期/,
    );
    expect(refusal('expire', facts({ until, publicity: 'public', expires: { userId: 2 } }), editor)).toMatch(
      /别人设定/,
    );
    expect(refusal('keep', facts({ publicity: 'public', expires: { userId: 2 } }), editor)).toMatch(
      /别人设定/,
    );
    expect(refusal('keep', facts({ publicity: 'public', expires: { userId: 1 } }), editor)).toBeNull();
    for (const deed of ['expire', 'keep'] as const)
      expect(refusal(deed, facts({ publicity: 'public', expires: { userId: 1 } }), reviewer)).toBeNull();
  });

  test('only the county may publish at once', () => {
    expect(possibleDeeds(facts(), county)).toContain('publish-at-once');
    expect(possibleDeeds(facts(), reviewer)).not.toContain('publish-at-once');
  });

  test('every refusal is one Chinese sentence that ends', () => {
    const anyFacts = fc.record({
      step: fc.option(
        fc.record({
          verb: fc.constantFrom(
            'submit',
            'return',
            'approve',
            'schedule',
            'publish',
            'publish-at-once',
            'withdraw',
            'redact',
          ),
          hash: fc.constantFrom('h1', 'h2'),
          userId: fc.constantFrom(1, 2, null),
        }),
      ),
      hash: fc.constantFrom('h1', 'h2', null),
      publicity: fc.constantFrom('never', 'public', 'withdrawn'),
      changed: fc.boolean(),
      authors: fc.subarray([1, 2, 3]),
      expires: fc.option(fc.record({ userId: fc.constantFrom(1, 2, null) })),
      until: fc.option(fc.constant('2026-05-11T16:00:00.000Z')),
      unreviewed: fc.option(fc.constant({ userId: 3 })),
    }) as fc.Arbitrary<Facts>;
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...(Object.keys(rules) as Deed[])),
        fc.constantFrom(editor, reviewer, county),
        (some, deed, who) => {
          const reason = refusal(deed, some, who);
          if (reason !== null) expect(reason).toMatch(/^[^a-z]*。$/i);
          // Nobody but the county brings anything to the public that another person did not approve as it stands.
          if (reason === null && deed === 'approve')
            expect([...some.authors, some.step?.userId]).not.toContain(who.id);
          if (reason === null && (deed === 'publish' || deed === 'schedule'))
            expect(some.step).toMatchObject({
              verb: expect.stringMatching(/^(approve|schedule)$/),
              hash: some.hash,
            });
        },
      ),
    );
  });
});
