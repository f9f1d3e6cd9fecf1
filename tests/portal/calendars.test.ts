import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@xianfeng/content-types';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLedgerServer, type LedgerServer } from '../support/ledger-server.ts';
import { eventually, freePort, startPortal, type PortalProcess } from '../support/portal-process.ts';
import { documentIdOf, simulateLedger, type Operation } from '../support/simulated-ledger.ts';
import { stepsOf } from '../publisher/small-world.ts';

const ref = (key: string): { $ref: string } => ({ $ref: key });
const meeting = (key: string, title: string, more: Record<string, unknown> = {}): Operation => ({
  op: 'publish',
  type: 'meeting',
  key,
  data: {
    kind: 'forum',
    title,
    organization: ref('organization:0'),
    startsAt: '2099-03-05T01:30:00.000Z',
    place: '河口村；老祠堂, 二楼',
    projects: [ref('project:0')],
    slug: key.replace(':', '-'),
    ...more,
  },
});
const operations: Operation[] = [
  ...stepsOf([]).flatMap((step) => step.operations),
  meeting('meeting:1', '圩堤恳谈会 ]]> \u000B😀'),
  meeting('meeting:2', '要改期的会'),
  meeting('meeting:3', '要撤下的会'),
  meeting('meeting:4', '要取消的会', { endsAt: '2099-03-05T03:00:00.000Z' }),
  {
    op: 'publish',
    type: 'call',
    key: 'call:1',
    data: {
      kind: 'volunteers',
      title: '要取消的招募',
      opens: '2026-02-01',
      closes: '2099-03-15',
      organization: ref('organization:0'),
      project: ref('project:0'),
      slug: 'call-1',
      body: { type: 'doc', content: [] },
    },
  },
  {
    op: 'publish',
    type: 'notice',
    key: 'notice:1',
    data: {
      kind: 'publicity',
      title: '立项公示',
      organization: ref('organization:0'),
      project: ref('project:0'),
      closes: '2099-01-10',
      slug: 'notice-1',
      body: { type: 'doc', content: [] },
    },
  },
  { op: 'clock', at: '2026-03-01T00:00:00.000Z' },
];
const changes: Operation[] = [
  {
    op: 'revise',
    key: 'meeting:2',
    data: { startsAt: '2099-04-05T01:30:00.000Z' },
    note: '改期',
    noteKind: 'schedule',
  },
  { op: 'withdraw', key: 'meeting:3', note: '通知写错' },
  { op: 'revise', key: 'meeting:4', data: { cancelled: true }, note: '取消', noteKind: 'other' },
  { op: 'revise', key: 'call:1', data: { cancelled: true }, note: '人手够了', noteKind: 'other' },
  {
    op: 'revise',
    key: 'project:0',
    data: {
      milestones: [
        { title: '主体完工', planned: '2026-03-20', extendedTo: '2099-06-30', extensionReason: '汛期提前' },
        { title: '验收', planned: '2099-07-31' },
      ],
    },
    note: '延期',
    noteKind: 'schedule',
  },
  {
    op: 'revise',
    key: 'project:1',
    data: { outcome: 'suspended', outcomeReason: '改线' },
    note: '中止',
    noteKind: 'scope',
  },
];
const later: Operation[] = [
  {
    op: 'revise',
    key: 'project:0',
    data: {
      milestones: [
        { title: '主体完工', planned: '2026-03-20', extendedTo: '2099-06-30', extensionReason: '汛期提前' },
      ],
    },
    note: '验收并入主体',
    noteKind: 'scope',
  },
];
const last: Operation[] = [
  {
    op: 'revise',
    key: 'project:0',
    data: {
      milestones: [
        { title: '主体完工', planned: '2026-03-20', extendedTo: '2099-06-30', extensionReason: '汛期提前' },
        { title: '验收', planned: '2099-07-31' },
      ],
    },
    note: '重新单独验收',
    noteKind: 'scope',
  },
];
const stages = [[], changes, later, last].map((_, count, all): LedgerEntry[] => [
  ...simulateLedger([...operations, ...all.slice(0, count + 1).flat()]),
]);

let folder: string;
let ledger: LedgerServer;
let portal: PortalProcess;

interface Told {
  readonly uid: string;
  readonly summary: string;
  readonly sequence: number;
  readonly status: string;
  readonly event: ICAL.Event;
}

async function read(path: string): Promise<{ calendar: ICAL.Component; events: Told[]; text: string }> {
  const text = await (await fetch(`${portal.url}${path}`)).text();
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue('status')),
      event,
    };
  });
  return { calendar, events, text };
}
const paths = ['/calendar.ics', '/organizations/zhen-0/calendar.ics', '/projects/wei-di-0/calendar.ics'];
const of = (events: readonly Told[], key: string): Told => {
  const found = events.find(({ uid }) => uid.startsWith(documentIdOf(key)));
  if (!found) throw new Error(`${key} is not in the calendar`);
  return found;
};

/** Makes the next part of the story public and waits until every calendar tells it. */
async function goOn(stage: number): Promise<void> {
  const before = await Promise.all(paths.map(async (path) => (await read(path)).text));
  ledger.append(stages[stage]?.slice(stages[stage - 1]?.length) ?? []);
  await eventually(async () =>
    (await Promise.all(paths.map(async (path, place) => (await read(path)).text !== before[place]))).every(
      Boolean,
    ),
  );
  const head = (): Promise<string> =>
    fetch(`${portal.url}/projects/wei-di-0/history/`).then((answer) => answer.text());
  await eventually(async () =>
    (await head()).includes(['', '延期', '验收并入主体', '重新单独验收'][stage] ?? ''),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calendars-'));
  ledger = await startLedgerServer(stages[0]?.slice());
  portal = await startPortal({ dataDir: folder, cms: ledger.url, port: await freePort() });
  await eventually(
    async () =>
      (await fetch(`${portal.url}/calendar.ics`)).ok &&
      (await fetch(`${portal.url}/projects/wei-di-0/calendar.ics`)).ok &&
      (await fetch(`${portal.url}/organizations/zhen-0/calendar.ics`)).ok,
  );
});
afterAll(async () => {
  await portal.stop('SIGTERM');
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a calendar on a phone', () => {
  test.each(paths)(
    '%s tells times on Beijing’s clock, with the zone in it, in lines that every reader takes',
    async (path) => {
      const { calendar, events, text } = await read(path);
      expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
      const forum = of(events, 'meeting:1').event;
      expect(forum.startDate.zone.tzid).toBe('Asia/Shanghai');
      expect(forum.startDate.toString()).toBe('2099-03-05T09:30:00');
      expect(forum.endDate.toJSDate().toISOString()).toBe('2099-03-05T03:30:00.000Z');
      expect(forum.summary).toBe('民情恳谈会：圩堤恳谈会 ]]> 😀');
      expect(forum.location).toBe('河口村；老祠堂, 二楼');
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toContain('\n');
      }
      expect(of(events, 'notice:1').summary).toBe('公示截止：立项公示');
      expect(of(events, 'call:1').event.startDate.toString()).toBe('2099-03-15');
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    },
  );

  test('follows what changes: same name, higher number, and what is off is called off', async () => {
    const before = await Promise.all(paths.map(read));
    await goOn(1);
    for (const [place, path] of paths.entries()) {
      const { events } = await read(path);
      const earlier = before[place]?.events ?? [];
      for (const { uid, sequence } of earlier)
        expect(events.find((event) => event.uid === uid)?.sequence, `${path} ${uid}`).toBeGreaterThanOrEqual(
          sequence,
        );
      const moved = of(events, 'meeting:2');
      expect(moved.event.startDate.toString()).toBe('2099-04-05T09:30:00');
      expect(moved.sequence).toBeGreaterThan(of(earlier, 'meeting:2').sequence);
      const withdrawn = of(events, 'meeting:3');
      expect([withdrawn.status, withdrawn.summary]).toEqual(['CANCELLED', '已撤下']);
      expect(withdrawn.sequence).toBeGreaterThan(of(earlier, 'meeting:3').sequence);
      expect(withdrawn.event.startDate.toString()).toBe('2099-03-05T09:30:00');
      for (const key of ['meeting:4', 'call:1']) expect(of(events, key).status, key).toBe('CANCELLED');
      expect(of(events, 'meeting:1').status).toBe('CONFIRMED');
      const milestone = events.find(
        ({ summary }) => summary.includes('主体完工') && summary.includes('第0段'),
      );
      expect(milestone?.event.description).toBe(
        '延期：汛期提前\n本站还没有2099年的节假日安排，先按双休日推算。',
      );
    }
    expect(
      (await read('/calendar.ics')).events.find(({ summary }) => summary.includes('第1段'))?.status,
    ).toBe('CANCELLED');
  });

  test('a milestone that is taken out of the promise is called off, wherever it was told', async () => {
    const told = async () => Promise.all(paths.map(async (path) => (await read(path)).events));
    const before = (await told()).map((events) => events.find(({ summary }) => summary.includes('验收')));
    expect(before.map((event) => event?.status)).toEqual(paths.map(() => 'CONFIRMED'));
    await goOn(2);
    for (const [place, events] of (await told()).entries()) {
      const after = events.find(({ uid }) => uid === before[place]?.uid);
      expect(after?.status, paths[place]).toBe('CANCELLED');
      expect(after?.sequence).toBeGreaterThan(before[place]?.sequence ?? 0);
      expect(after?.event.startDate.toString()).toBe('2099-07-31');
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    }
    await goOn(3);
    expect((await told()).map((events) => events.find(({ uid }) => uid === before[0]?.uid)?.status)).toEqual(
      paths.map(() => 'CONFIRMED'),
    );
  });
});
