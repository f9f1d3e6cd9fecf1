import fc from 'fast-check';
import { paragraphs } from '@xianfeng/content-types/body/from-text';
import type { Operation } from '../support/simulated-ledger.ts';

/** What may happen in a small county, as random as editors are. */
export type Happening =
  | {
      readonly kind:
        | 'publish-update'
        | 'publish-call'
        | 'publish-notice'
        | 'publish-standing'
        | 'publish-supervision'
        | 'publish-opinion'
        | 'publish-appraisal';
      readonly project: number;
      readonly title: string;
      readonly days: number;
    }
  | {
      readonly kind: 'revise-project';
      readonly project: number;
      readonly goals: string;
      readonly done: boolean;
      readonly days: number;
    }
  | {
      readonly kind: 'replan-project';
      readonly project: number;
      readonly titles: readonly string[];
      readonly days: number;
    }
  | { readonly kind: 'move-project'; readonly project: number; readonly slug: string; readonly days: number }
  | {
      readonly kind: 'rename-organization';
      readonly organization: number;
      readonly name: string;
      readonly days: number;
    }
  | {
      readonly kind: 'retopic-project';
      readonly project: number;
      readonly topic: number;
      readonly days: number;
    }
  | {
      readonly kind: 'publish-redirect';
      readonly from: string;
      readonly to: string;
      readonly days: number;
    }
  | { readonly kind: 'withdraw'; readonly which: number; readonly note: string; readonly days: number }
  | { readonly kind: 'days-pass'; readonly days: number }
  | { readonly kind: 'crash'; readonly days: number };

/** Addresses of redirects: good ones, and such as could be written once and stand in ledgers for ever. */
const redirectFrom = fc.constantFrom(
  '/old/',
  '/老栏目/公示/',
  '/%e8%80%81/',
  '/art/2020/1/1/art_123.html',
  '/show.aspx?id=12',
  '/projects/wei-di-0/',
  '/projects/lu-deng-1/',
  '/a.html/b/',
  '/a.html',
  '/100%/',
  '/feed.xml/',
  '/index.html/',
  '/sitemap.xml/',
  '/x/../y/',
  '/..%2fx/',
  `/${'关于印发'.repeat(30)}/`,
);
const redirectTo = fc.constantFrom('/projects/', '/中文目标/', '/old/', '/a.html', '/100%/');

const title = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => text.trim() !== '');
const days = fc.integer({ min: 0, max: 40 });
const project = fc.integer({ min: 0, max: 2 });

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'publish-update' as const,
      'publish-call' as const,
      'publish-notice' as const,
      'publish-standing' as const,
      'publish-supervision' as const,
      'publish-opinion' as const,
      'publish-appraisal' as const,
    ),
    project,
    title,
    days,
  }),
  fc.record({
    kind: fc.constant('revise-project' as const),
    project,
    goals: title,
    done: fc.boolean(),
    days,
  }),
  fc.record({
    kind: fc.constant('replan-project' as const),
    project,
    titles: fc.array(fc.constantFrom('主体完工', '堤顶硬化', '验收'), { minLength: 1, maxLength: 3 }),
    days,
  }),
  fc.record({
    kind: fc.constant('move-project' as const),
    project,
    slug: fc.constantFrom('shi-jie', 'qiao-liang', 'lu-deng', 'yin-shui'),
    days,
  }),
  fc.record({
    kind: fc.constant('rename-organization' as const),
    organization: fc.integer({ min: 0, max: 1 }),
    name: title,
    days,
  }),
  fc.record({
    kind: fc.constant('retopic-project' as const),
    project,
    topic: fc.integer({ min: 0, max: 1 }),
    days,
  }),
  fc.record({
    kind: fc.constant('publish-redirect' as const),
    from: redirectFrom,
    to: redirectTo,
    days,
  }),
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(20), note: title, days }),
  fc.record({ kind: fc.constant('days-pass' as const), days }),
  fc.record({ kind: fc.constant('crash' as const), days: fc.constant(0) }),
);

const at = (day: number): string =>
  new Date(Date.parse('2026-02-01T01:00:00.000Z') + day * 86_400_000).toISOString();
const ref = (key: string): { $ref: string } => ({ $ref: key });

function projectData(number: number): Record<string, unknown> {
  return {
    title: `青石河圩堤加固第${number}段`,
    kind: 'project',
    code: `YL-${number}`,
    slug: `wei-di-${number}`,
    programme: ref('programme'),
    organization: ref(`organization:${number % 2}`),
    topics: [ref(`topic:${number % 2}`)],
    problem: '堤顶沉降，最低处比设防水位低四十厘米。',
    measures: '分三段加高培厚。',
    schedule: '三月开工，六月完成。',
    goals: '圩堤达标六千米。',
    commitment: { text: '汛期前把圩堤修好。', signer: '镇党委书记', signedOn: '2026-02-01' },
    milestones: [{ title: '主体完工', planned: '2026-03-20' }],
    stage: 'underway',
    secretary: ref('person'),
  };
}

/** A month's standing of all projects, in which one of them comes first and the next is the snail. */
function standingData(month: number, first: number, words: string): Record<string, unknown> {
  const entry = (place: number): Record<string, unknown> => ({
    project: ref(`project:${(first + place) % 3}`),
    rank: place + 1,
    score: 90 - place,
    ...[{ mark: 'red-flag', reason: words }, { mark: 'snail', reason: words, statement: words }, {}][place],
  });
  const period = `2026-${String(month).padStart(2, '0')}`;
  return {
    kind: 'month',
    period,
    slug: `shu-ji/${period}`,
    programme: ref('programme'),
    organization: ref('organization:0'),
    peers: '全县',
    entries: [0, 1, 2].map(entry),
    opens: '2026-02-10',
    closes: '2026-02-17',
  };
}

/** The operations of a small county after these happenings, in steps; each step ends at an instant. */
export function stepsOf(
  happenings: readonly Happening[],
): { operations: Operation[]; at: string; crash: boolean }[] {
  const first: Operation[] = [
    { op: 'clock', at: at(0) },
    {
      op: 'save',
      type: 'person',
      key: 'person',
      data: { name: '演示', post: '镇党委书记', role: 'secretary' },
    },
    ...[0, 1].map((number): Operation => ({
      op: 'save',
      type: 'organization',
      key: `organization:${number}`,
      data: {
        name: `第${number}镇党委`,
        slug: `zhen-${number}`,
        kind: 'party-committee',
        level: 'township',
        sortOrder: number,
      },
    })),
    ...[0, 1].map((number): Operation => ({
      op: 'save',
      type: 'topic',
      key: `topic:${number}`,
      data: { name: `领域${number}`, slug: `ling-yu-${number}`, sortOrder: number },
    })),
    {
      op: 'publish',
      type: 'programme',
      key: 'programme',
      data: {
        name: '年度书记项目',
        slug: 'shu-ji',
        year: 2026,
        about: '一年一办。',
        expects: [{ level: 'township' }],
      },
    },
    ...[0, 1, 2].map((number): Operation => ({
      op: 'publish',
      type: 'project',
      key: `project:${number}`,
      data: projectData(number),
    })),
  ];
  const steps = [{ operations: first, at: at(0), crash: false }];
  const open: string[] = [];
  let day = 0;
  let made = 0;
  for (const happened of happenings) {
    day += happened.days;
    const operations: Operation[] = [{ op: 'clock', at: at(day) }];
    if (happened.kind === 'publish-redirect') {
      const { from, to } = happened;
      const key = `redirect:${(made += 1)}`;
      operations.push({ op: 'save', type: 'redirect', key, data: { from, to } });
      open.push(key);
    } else if (happened.kind.startsWith('publish-')) {
      const { project: number, title: words } = happened as Extract<Happening, { title: string }>;
      const type = happened.kind.slice('publish-'.length) as
        'update' | 'call' | 'notice' | 'standing' | 'supervision' | 'opinion' | 'appraisal';
      const key = `${type}:${(made += 1)}`;
      const own = {
        update: { kind: 'progress', asOf: '2026-02-01', organization: ref(`organization:${number % 2}`) },
        call: {
          kind: 'volunteers',
          opens: '2026-02-10',
          closes: '2026-03-15',
          quota: 30,
          organization: ref('organization:0'),
          slug: `call-${made}`,
        },
        notice: { kind: 'publicity', organization: ref('organization:1'), slug: `notice-${made}` },
        standing: standingData(made, number, words),
        supervision: {
          kind: 'order',
          number: `云督${made}号`,
          issuer: '督查室',
          organization: ref(`organization:${number % 2}`),
          date: '2026-02-01',
          deadline: '2026-02-20',
          issues: [{ problem: words, due: '2026-03-10' }],
          slug: `supervision-${made}`,
        },
        opinion: {
          kind: 'opinion',
          organization: ref(`organization:${(number + 1) % 2}`),
          receivedOn: '2026-02-01',
          question: words,
          answer: words,
          answeredOn: '2026-02-03',
          outcome: number === 0 ? 'explained' : 'adopted',
          ...(number === 0 ? {} : { changed: ref(`project:${(number + 1) % 3}`), changedEntry: made }),
          slug: `opinion-${made}`,
        },
        appraisal: {
          stage: 'progress',
          organization: ref(`organization:${number % 2}`),
          opens: '2026-02-10',
          closes: '2026-03-05',
          question: words,
          how: words,
          passAt: 75,
          slug: `appraisal-${made}`,
        },
      }[type];
      operations.push({
        op: 'publish',
        type,
        key,
        data: {
          ...own,
          title: words,
          ...(type === 'standing' ? {} : { project: ref(`project:${number}`) }),
          ...(type === 'opinion' || type === 'appraisal' ? {} : { body: paragraphs(words, '第二段。') }),
        },
      });
      open.push(key);
    }
    if (happened.kind === 'revise-project')
      operations.push({
        op: 'revise',
        key: `project:${happened.project}`,
        data: {
          goals: happened.goals,
          ...(happened.done
            ? { milestones: [{ title: '主体完工', planned: '2026-03-20', done: '2026-03-01' }] }
            : {}),
        },
        note: '按实际调整',
        noteKind: 'goal',
      });
    if (happened.kind === 'replan-project')
      operations.push({
        op: 'revise',
        key: `project:${happened.project}`,
        data: {
          milestones: happened.titles.map((words, place) => ({
            title: words,
            planned: `2026-0${4 + place}-20`,
          })),
        },
        note: '调整节点',
        noteKind: 'scope',
      });
    if (happened.kind === 'move-project')
      operations.push({
        op: 'revise',
        key: `project:${happened.project}`,
        data: { slug: `${happened.slug}-${happened.project}` },
        note: '改网址',
        noteKind: 'wording',
      });
    if (happened.kind === 'rename-organization')
      operations.push({
        op: 'revise',
        key: `organization:${happened.organization}`,
        data: { name: happened.name },
      });
    if (happened.kind === 'retopic-project')
      operations.push({
        op: 'revise',
        key: `project:${happened.project}`,
        data: { topics: [ref(`topic:${happened.topic}`)] },
      });
    if (happened.kind === 'withdraw') {
      const key = open.splice(happened.which % Math.max(1, open.length), 1)[0];
      if (key) operations.push({ op: 'withdraw', key, note: happened.note });
    }
    steps.push({ operations, at: at(day), crash: happened.kind === 'crash' });
  }
  return steps;
}
