import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentTypeOf, type TypeName } from '../types/index.ts';
import { nothingAround, type PublicFields } from './check.ts';
import { findingsIn } from './findings-in.ts';

const found = (type: TypeName, fields: object) =>
  findingsIn(contentTypeOf(type), fields as PublicFields, nothingAround('2026-05-11'));
const levels = (type: TypeName, fields: object, at: string) =>
  found(type, fields)
    .filter((each) => each.at === at)
    .map(({ level }) => level);

const metric = (changes: object) => ({
  metrics: [{ name: '户数', unit: '户', asOf: '2026-05-01', ...changes }],
});
const share = (changes: object) => metric({ name: '群众满意率', unit: '%', ...changes });
const vote = (changes: object) => ({
  resolution: { heldOn: '2026-03-01', present: 40, votesFor: 30, votesAgainst: 6, abstained: 4, ...changes },
});
const money = (planned: number, received?: number) => ({
  funding: [{ source: '县级配套', planned, ...(received === undefined ? {} : { received }) }],
});
const commitment = { signedOn: '2026-02-03' };
const rated = (changes: object) => ({
  criteria: [
    { name: '按期', weight: 60 },
    { name: '评议', weight: 40 },
  ],
  entries: [{ project: 'a', ...changes }],
});
const reported = (name: string, unit: string, value: number) => ({ metricValues: [{ name, unit, value }] });

type Case = readonly [what: string, type: TypeName, fields: object, at: string];

const impossible: readonly Case[] = [
  ['more votes than people came', 'project', vote({ votesAgainst: 60 }), 'resolution.votesFor'],
  [
    'more votes for than people came',
    'project',
    vote({ votesFor: 41, votesAgainst: 0, abstained: 0 }),
    'resolution.votesFor',
  ],
  ['more abstentions than there were voters left', 'project', vote({ abstained: 5 }), 'resolution.votesFor'],
  [
    'a mark above its scale',
    'standing',
    rated({ scores: [{ criterion: '按期', score: 61 }], score: 61 }),
    'entries.0.scores.0.score',
  ],
  ['a total above the scale', 'standing', rated({ score: 101 }), 'entries.0.score'],
  ['a negative goal of a count', 'project', metric({ target: -3 }), 'metrics.0.target'],
  ['a negative count', 'project', metric({ target: 3, actual: -1 }), 'metrics.0.actual'],
  [
    'a negative length',
    'project',
    metric({ name: '长度', unit: '千米', target: 3, baseline: -2 }),
    'metrics.0.baseline',
  ],
  ['a negative count in a report', 'update', reported('户数', '户', -1), 'metricValues.0.value'],
  ['a share above the whole', 'project', share({ target: 101 }), 'metrics.0.target'],
  ['a share below nothing', 'project', share({ target: 90, actual: -0.1 }), 'metrics.0.actual'],
  ['a share above the whole in a report', 'update', reported('成活率', '％', 103), 'metricValues.0.value'],
  ['the forty-first of a month', 'programme', { monthReportDay: 41 }, 'monthReportDay'],
  ['a project closed before it was promised', 'project', { commitment, closedOn: '2026-02-02' }, 'closedOn'],
  [
    'a call that was over before it began',
    'call',
    { opens: '2026-05-02', result: { concludedOn: '2026-05-01' } },
    'result.concludedOn',
  ],
  [
    'an event that ends before it begins',
    'meeting',
    { startsAt: '2026-05-02T02:00:00.000Z', endsAt: '2026-05-02T01:00:00.000Z' },
    'endsAt',
  ],
  [
    'a publicity that ends before it begins',
    'notice',
    { opens: '2026-05-02', closes: '2026-05-01' },
    'closes',
  ],
  [
    'a reply before the order',
    'supervision',
    { date: '2026-05-02', reply: '已经改好。', repliedOn: '2026-05-01' },
    'repliedOn',
  ],
  [
    'a delivery before the order',
    'supervision',
    { date: '2026-05-02', deliveredOn: '2026-05-01' },
    'deliveredOn',
  ],
];

const unlikely: readonly Case[] = [
  ['more money than was planned', 'project', money(12.5, 125), 'funding.0.received'],
  ['more people than were needed', 'call', { quota: 20, enrolled: 21 }, 'enrolled'],
  [
    'more people took part than were needed',
    'call',
    { quota: 20, result: { recruited: 21 } },
    'result.recruited',
  ],
  ['more than twice what was aimed at', 'project', metric({ target: 12, actual: 125 }), 'metrics.0.actual'],
  [
    'more than twice as far down as was aimed at',
    'project',
    metric({ name: '等候', unit: '分钟', baseline: 40, target: 30, actual: 5 }),
    'metrics.0.actual',
  ],
  [
    'a percentage that may be a share',
    'project',
    metric({ name: '听众说听得懂', unit: '%', target: 130 }),
    'metrics.0.target',
  ],
  ['a figure of no day', 'project', metric({ target: 12, actual: 5, asOf: undefined }), 'metrics.0.asOf'],
  [
    'a node planned before the promise',
    'project',
    { commitment, milestones: [{ title: '开工', planned: '2026-01-15' }] },
    'milestones.0.planned',
  ],
  [
    'a resolution that did not carry',
    'project',
    vote({ votesFor: 20, votesAgainst: 20, abstained: 0 }),
    'resolution.votesFor',
  ],
  [
    'a place behind all that take part',
    'standing',
    { entries: [{ project: 'a', rank: 2 }] },
    'entries.0.rank',
  ],
  ['an issue of another year', 'bulletin', { year: 2025, date: '2026-05-01' }, 'year'],
];

const sound: readonly Case[] = [
  ['as many votes as people came', 'project', vote({}), 'resolution.votesFor'],
  ['fewer votes than people came', 'project', vote({ abstained: 0 }), 'resolution.votesFor'],
  ['the whole scale', 'standing', rated({ score: 100 }), 'entries.0.score'],
  ['all of it', 'project', share({ target: 100, actual: 100 }), 'metrics.0.actual'],
  ['none of it', 'project', share({ target: 0.5, actual: 0 }), 'metrics.0.actual'],
  [
    'a growth of more than the whole',
    'project',
    metric({ name: '产值增长率', unit: '%', target: 130 }),
    'metrics.0.target',
  ],
  ['a fall', 'update', reported('客流同比', '%', -12), 'metricValues.0.value'],
  [
    'a balance below nothing',
    'project',
    metric({ name: '人口净增', unit: '人', target: -3 }),
    'metrics.0.target',
  ],
  ['a temperature', 'update', reported('库温', '摄氏度', -18), 'metricValues.0.value'],
  ['all the money', 'project', money(12.5, 12.5), 'funding.0.received'],
  ['no money yet', 'project', money(12.5), 'funding.0.received'],
  ['everybody who was needed', 'call', { quota: 20, enrolled: 20 }, 'enrolled'],
  ['people where no number was needed', 'call', { enrolled: 20 }, 'enrolled'],
  ['just twice what was aimed at', 'project', metric({ target: 12, actual: 24 }), 'metrics.0.actual'],
  [
    'a level that is to be held',
    'project',
    metric({ baseline: 12, target: 12, actual: 40 }),
    'metrics.0.actual',
  ],
  ['the last day of a month', 'programme', { monthReportDay: 31 }, 'monthReportDay'],
  [
    'a reply on the day of the order',
    'supervision',
    { date: '2026-05-01', reply: '好', repliedOn: '2026-05-01' },
    'repliedOn',
  ],
  ['an issue of its year', 'bulletin', { year: 2026, date: '2026-05-01' }, 'year'],
  [
    'the last of those that take part',
    'standing',
    { entries: [{ project: 'a', rank: 1 }] },
    'entries.0.rank',
  ],
];

describe('numbers', () => {
  test.each(impossible)('that cannot be keep a document back: %s', (_, type, fields, at) => {
    expect(levels(type, fields, at)).toContain('blocking');
  });

  test.each(unlikely)('that seldom are should be looked at: %s', (_, type, fields, at) => {
    expect(levels(type, fields, at)).toEqual(['warning']);
  });

  test.each(sound)('that may be are nothing to speak of: %s', (_, type, fields, at) => {
    expect(levels(type, fields, at)).toEqual([]);
  });

  test('are named in the sentence, with what to do', () => {
    expect(found('project', vote({ votesAgainst: 60 })).map(({ message }) => message)).toContain(
      '“代表会议决议”里同意、反对、弃权一共 94 票，到会只有 40 人，请核对。',
    );
    expect(found('project', share({ target: 103 })).map(({ message }) => message)).toContain(
      '“目标指标”第 1 项“群众满意率”的“目标”是 103%：占比要在 0 和 100 之间，请核对。',
    );
  });

  test('of a vote never add up to more than came, whatever they are', () => {
    const count = fc.nat(200);
    fc.assert(
      fc.property(count, count, count, count, (present, votesFor, votesAgainst, abstained) => {
        const barred = levels(
          'project',
          vote({ present, votesFor, votesAgainst, abstained }),
          'resolution.votesFor',
        ).includes('blocking');
        expect(barred).toBe(votesFor + votesAgainst + abstained > present);
      }),
    );
  });

  test('of a metric are sound at every point of the way to its goal', () => {
    const value = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 100 }), (baseline, target, percent) => {
        const actual = baseline + ((target - baseline) * percent) / 100;
        expect(levels('project', metric({ baseline, target, actual }), 'metrics.0.actual')).toEqual([]);
      }),
    );
  });
});
