import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteKind } from '../language/note-kinds.ts';
import { countByKind, promiseChanges } from './promise-changes.ts';
import { firstPromised, type Promised, type PromiseVersion } from './promise-versions.ts';

const promise: Promised = {
  title: '盘活旧粮仓',
  commitment: { text: '收进来的每一分钱贴出来。' },
  problem: '荒坡10公顷闲着。',
  measures: '搭棚种香菇。',
  schedule: '十月结账。',
  goals: '收入到15万元。',
  milestones: [
    { title: '粮仓修好', planned: '2026-05-08' },
    { title: '第一批结账', planned: '2026-10-05' },
  ],
  metrics: [{ name: '集体收入', unit: '万元', target: 15, baseline: 2.3 }],
  funding: [{ source: '扶持资金', purpose: '菌棚', planned: 40 }],
  secretary: { post: '白果村党支部书记' },
};

type Step = readonly [change: Partial<Promised> | null, kind?: NoteKind | null, note?: string];

function versions(...steps: readonly Step[]): PromiseVersion[] {
  let data = promise;
  return [[{}] as Step, ...steps].map(([change, noteKind = null, note = '说明'], place) => {
    if (change) data = { ...data, ...change };
    return {
      seq: place + 1,
      at: `2026-01-0${place + 1}T00:00:00.000Z`,
      note,
      noteKind,
      data: change && data,
    };
  });
}

const told = (...steps: readonly Step[]): unknown[] =>
  promiseChanges(versions(...steps)).map(({ kind, field, aspect, row, before, after }) => [
    kind,
    field,
    aspect,
    row,
    before,
    after,
  ]);
const [first, second] = promise.milestones as [Promised['milestones'][0], Promised['milestones'][0]];
const [metric] = promise.metrics as [Promised['metrics'][0]];
const [fund] = promise.funding as [Promised['funding'][0]];

test('a promise that was published and never touched did not change', () => {
  expect(promiseChanges(versions())).toEqual([]);
  expect(promiseChanges([])).toEqual([]);
});

describe('what an entry changed of a promise', () => {
  test.each<[string, Step, unknown[][]]>([
    [
      'a target that was lowered, with the words that say it',
      [{ goals: '收入到12万元。', metrics: [{ ...metric, target: 12 }] }, 'goal'],
      [
        ['goal', 'goals', 'text', null, '收入到15万元。', '收入到12万元。'],
        ['goal', 'metrics', 'target', '集体收入', 15, 12],
      ],
    ],
    [
      'a lowered target is a target, though it was passed off as a correction of words',
      [{ goals: '收入到12万元。', metrics: [{ ...metric, target: 12 }] }, 'wording'],
      [
        ['goal', 'goals', 'text', null, '收入到15万元。', '收入到12万元。'],
        ['goal', 'metrics', 'target', '集体收入', 15, 12],
      ],
    ],
    [
      'a milestone that was put off',
      [{ milestones: [first, { ...second, extendedTo: '2026-12-18' }] }, 'schedule'],
      [['schedule', 'milestones', 'due', '第一批结账', '2026-10-05', '2026-12-18']],
    ],
    [
      'a plan that was written over instead of being put off',
      [{ milestones: [first, { ...second, planned: '2026-12-18' }] }, 'other'],
      [['schedule', 'milestones', 'due', '第一批结账', '2026-10-05', '2026-12-18']],
    ],
    [
      'an extension to an earlier day is none',
      [{ milestones: [first, { ...second, extendedTo: '2026-10-01' }] }, 'schedule'],
      [],
    ],
    [
      'a milestone that was taken out, one that was put between',
      [{ milestones: [first, { title: '搭好菌棚', planned: '2026-06-17' }] }],
      [
        ['scope', 'milestones', 'row', '搭好菌棚', null, '2026-06-17'],
        ['scope', 'milestones', 'row', '第一批结账', '2026-10-05', null],
      ],
    ],
    [
      'a milestone that only got another name',
      [{ milestones: [first, { ...second, title: '第一批收购结账' }] }, 'wording'],
      [['wording', 'milestones', 'name', '第一批收购结账', '第一批结账', '第一批收购结账']],
    ],
    ['a figure that was taken out', [{ metrics: [] }], [['goal', 'metrics', 'row', '集体收入', 15, null]]],
    [
      'a start that was raised, which makes the way look longer',
      [{ metrics: [{ ...metric, baseline: 1 }] }],
      [['goal', 'metrics', 'baseline', '集体收入', 2.3, 1]],
    ],
    [
      'less money, told in two batches now',
      [
        {
          funding: [
            { ...fund, planned: 20 },
            { ...fund, planned: 10 },
          ],
        },
        'funds',
      ],
      [['funds', 'funding', 'money', '扶持资金（菌棚）', 40, 30]],
    ],
    [
      'the same money in two batches',
      [
        {
          funding: [
            { ...fund, planned: 30 },
            { ...fund, planned: 10 },
          ],
        },
      ],
      [],
    ],
    [
      'a corrected word',
      [{ problem: '荒坡8公顷闲着。' }, 'wording'],
      [['wording', 'problem', 'text', null, '荒坡10公顷闲着。', '荒坡8公顷闲着。']],
    ],
    ['a space at the end of a line', [{ problem: '荒坡10公顷闲着。 ' }, 'wording'], []],
    [
      'somebody else who answers for it',
      [{ secretary: { post: '白果村第一书记' } }, 'duty'],
      [['duty', 'secretary', 'text', null, '白果村党支部书记', '白果村第一书记']],
    ],
    [
      'a promise that was given up',
      [{ outcome: 'suspended' }, 'scope'],
      [['scope', 'outcome', 'text', null, null, 'suspended']],
    ],
    ['how it ended otherwise', [{ outcome: 'partly-completed' }], []],
  ])('%s', (_what, step, expected) => {
    expect(told(step)).toEqual(expected);
  });
});

test('why a milestone was put off is told in its own words, everything else in the note of its entry', () => {
  const extended = { ...second, extendedTo: '2026-12-18', extensionReason: '菌棒晚到。' };
  const changes = promiseChanges(
    versions([{ milestones: [first, extended], title: '盘活粮仓和荒坡' }, 'schedule', '调整工期和名称']),
  );
  expect(changes.map(({ reason }) => reason)).toEqual(['调整工期和名称', '菌棒晚到。']);
});

test('an entry whose content was redacted hides no change: the next that can be read tells it', () => {
  const lowered: Step = [{ metrics: [{ ...metric, target: 12 }] }, 'goal'];
  expect(told([null], lowered)).toEqual([['goal', 'metrics', 'target', '集体收入', 15, 12]]);
});

test('kinds are counted by entries: two figures changed at once are one change of the goal', () => {
  const more = { name: '带动户数', unit: '户', target: 40 };
  const changes = promiseChanges(
    versions(
      [{ metrics: [metric, more] }],
      [
        {
          metrics: [
            { ...metric, target: 12 },
            { ...more, target: 30 },
          ],
          problem: '荒坡8公顷闲着。',
        },
        'wording',
      ],
    ),
  );
  expect(countByKind(changes)).toEqual([
    { kind: 'goal', entries: 2 },
    { kind: 'wording', entries: 1 },
  ]);
});

test('what was promised at first is known while it differs from now', () => {
  const known = firstPromised(
    versions(
      [{ metrics: [{ ...metric, target: 14 }] }],
      [
        {
          metrics: [{ ...metric, target: 12 }],
          milestones: [first, { ...second, planned: '2026-11-01' }],
          funding: [{ ...fund, planned: 30 }],
        },
      ],
    ),
  );
  expect(known.target({ ...metric, target: 12 })).toBe(15);
  expect(known.planned({ ...second, planned: '2026-11-01' })).toBe('2026-10-05');
  expect(known.planned(first)).toBeUndefined();
  expect(known.funds).toBe(40);
  expect(firstPromised(versions()).funds).toBeUndefined();
});

test('whatever targets and days a promise goes through, its changes lead from the first to the last without a gap', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-10-${number}`);
  const state = fc.record({
    target: fc.integer({ min: 1, max: 5 }),
    planned: day,
    kind: fc.constantFrom<NoteKind>('goal', 'wording', 'other'),
  });
  fc.assert(
    fc.property(fc.array(state, { maxLength: 8 }), (states) => {
      const changes = promiseChanges(
        versions(
          ...states.map(({ target, planned, kind }): Step => [
            { metrics: [{ ...metric, target }], milestones: [{ title: '结账', planned }] },
            kind,
          ]),
        ),
      );
      let [target, planned]: [unknown, unknown] = [15, undefined];
      for (const { aspect, before, after } of changes) {
        if (aspect === 'target') expect([before, (target = after)][0]).not.toBe(after);
        if (aspect === 'due') {
          if (planned !== undefined) expect(before).toBe(planned);
          planned = after;
        }
      }
      expect(target).toBe(states.at(-1)?.target ?? 15);
    }),
  );
});
