import { contentTypeOf, snapshotSchema, type Snapshot } from '@xianfeng/content-types';
import { projectDueState } from '@xianfeng/content-types/rules/due-state';
import { announcedCalendar } from '@xianfeng/content-types/rules/working-calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoPortal } from '../look/demo-portal.ts';
import { stillDay, type StillPortal } from '../look/still-portal.ts';

// What a page says of how something stands, compared with what stands in the ledger.

type Named<T extends 'project' | 'update' | 'notice' | 'call' | 'supervision' | 'organization'> = {
  readonly documentId: string;
  readonly data: Snapshot<T>;
};

let portal: StillPortal;
beforeAll(async () => {
  portal = await startDemoPortal();
});
afterAll(() => portal.close());

/** The latest public version of every document of a type. */
function standing<T extends 'project' | 'update' | 'notice' | 'call' | 'supervision' | 'organization'>(
  type: T,
): Named<T>[] {
  const latest = new Map<string, Named<T>>();
  for (const { type: entryType, documentId, snapshot } of portal.entries) {
    if (entryType !== type) continue;
    if (snapshot === null) latest.delete(documentId);
    else
      latest.set(documentId, {
        documentId,
        data: snapshotSchema(contentTypeOf(type)).parse(snapshot) as Snapshot<T>,
      });
  }
  return [...latest.values()];
}

const html = async (address: string): Promise<string> => (await fetch(`${portal.url}${address}`)).text();
/** Part of a page as a reader sees it. */
const words = (part: string): string =>
  part
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
/** A page without its head and foot. */
async function said(address: string): Promise<string> {
  const page = await html(address);
  return words(page.slice(page.indexOf('<main'), page.indexOf('</main')));
}
/** A section or a fold of a page by the id of its heading. */
function section(page: string, id: string): string {
  const start = page.indexOf(`<h2 id="${id}"`);
  expect(start, id).toBeGreaterThan(0);
  return page.slice(start, start + page.slice(start).search(/<\/(?:section|details)>/));
}
const meta = async (address: string, name: string): Promise<string | undefined> =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(await html(address))?.[1];

describe('clocks end with the project', () => {
  test('a project that has ended counts no days, and says what was left open', async () => {
    const ended = standing('project').filter(
      ({ data }) => data.stage === 'closed' || data.outcome === 'suspended',
    );
    expect(ended.length).toBeGreaterThan(3);
    let leftOpen = 0;
    for (const { data } of ended) {
      const page = await html(`/projects/${data.slug}/`);
      const drawn = section(page, 'schedule');
      const schedule = words(drawn);
      expect(drawn, data.slug).not.toMatch(
        /已逾期\d|(?:state|time-end) (?:overdue|long-overdue|due-soon)|class="today"/,
      );
      expect(page, data.slug).not.toContain('按计划应完成');
      const open = data.milestones.filter(({ done }) => !done);
      leftOpen += open.length;
      if (open.length > 0)
        expect(schedule, data.slug).toContain(
          data.outcome === 'suspended' ? '中止时没有做' : '办结时没有做到',
        );
    }
    expect(leftOpen).toBeGreaterThan(0);
  });

  test('an update says of its project what the project says of itself', async () => {
    const words = { 'partly-completed': '部分完成', suspended: '中止', adjusted: '调整后办结' } as const;
    const projects = new Map(standing('project').map((project) => [project.documentId, project.data]));
    let looked = 0;
    for (const { documentId, data } of standing('update')) {
      const outcome = projects.get(data.project)?.outcome;
      const word = outcome && words[outcome as keyof typeof words];
      if (!word || (outcome === 'adjusted' && projects.get(data.project)?.stage !== 'closed')) continue;
      looked += 1;
      expect(await said(`/updates/${documentId}/`)).toContain(`项目现在 ${word}`);
    }
    expect(looked).toBeGreaterThan(2);
  });
});

test('supervision is said by who supervises, never by the unit that was looked at', async () => {
  const units = new Map(standing('organization').map(({ documentId, data }) => [documentId, data.name]));
  const all = standing('supervision');
  expect(all.length).toBeGreaterThan(3);
  const feed = await (await fetch(`${portal.url}/supervision/feed.xml`)).text();
  for (const { data } of all) {
    const address = `/supervision/${data.slug}/`;
    const unit = units.get(data.organization);
    expect(await meta(address, 'Author')).toBe(data.issuer);
    expect(await meta(address, 'ContentSource')).toBe(data.source ?? data.issuer);
    expect(data.issuer).not.toBe(unit);
    const item = feed.split('<item>').find((each) => each.includes(address)) ?? '';
    expect(/<dc:creator>([^<]*)</.exec(item)?.[1]).toBe(data.issuer);
  }
});

test('a page has one deadline: the day that counts, as in the calendar', async () => {
  const calendar = await (await fetch(`${portal.url}/calendar.ics`)).text();
  let looked = 0;
  for (const { documentId, data } of standing('supervision')) {
    const open = data.issues.filter(({ putRightOn }) => !putRightOn);
    const page = await said(`/supervision/${data.slug}/`);
    const days = new Set([...page.matchAll(/期限 ?(\d{4}年\d{1,2}月\d{1,2}日)/g)].map(([, day]) => day));
    const set = new Set([
      data.repliedOn ? undefined : data.deadline,
      ...open.map(({ due }) => due ?? data.deadline),
    ]);
    set.delete(undefined);
    expect(days.size, data.slug).toBeLessThanOrEqual(Math.max(1, set.size + (data.deadline ? 1 : 0)));
    if (set.size !== 1) continue;
    const events = calendar
      .replace(/\r\n /g, '')
      .split('BEGIN:VEVENT')
      .filter((each) => each.includes(`UID:${documentId}`));
    for (const event of events) {
      looked += 1;
      const [, year, month, day] = /DTSTART;VALUE=DATE:(\d{4})(\d{2})(\d{2})/.exec(event) ?? [];
      expect([...days], data.slug).toContain(`${year}年${Number(month)}月${Number(day)}日`);
    }
  }
  expect(looked).toBeGreaterThan(0);
});

test('only what is announced for objections has a publicity window', async () => {
  const others = standing('notice').filter(({ data }) => data.kind !== 'publicity' && data.closes);
  expect(others.length).toBeGreaterThan(0);
  for (const { data } of others) {
    const page = await html(`/notices/${data.slug}/`);
    expect(page, data.slug).toContain('起止日期');
    expect(page, data.slug).not.toMatch(/aria-label="公示期"|公示期已过|正在公示/);
  }
});

test('whom nobody signs up for does not recruit', async () => {
  const appeals = standing('call').filter(
    ({ data }) => data.kind !== 'volunteers' && data.quota === undefined,
  );
  expect(appeals.length).toBeGreaterThan(0);
  for (const { data } of appeals) expect(await said(`/calls/${data.slug}/`)).not.toContain('招募中');
});

describe('the first page and the list of projects', () => {
  test('count every project once, those that were put off not among those on time', async () => {
    const states = Object.groupBy(
      standing('project'),
      ({ data }) => projectDueState(data, stillDay, announcedCalendar).state,
    );
    const [drawn = ''] = /共 \d+ 个项目：[^<]*/.exec(await html('/')) ?? [];
    const counts = new Map(
      [...drawn.matchAll(/[：，]([^：，\d]+) (\d+) 个/g)].map(([, word = '', n]) => [word, Number(n)]),
    );
    expect(states.extended?.length).toBeGreaterThan(0);
    expect(counts.get('已延期')).toBe(states.extended?.length);
    expect([...counts.values()].reduce((sum, n) => sum + n, 0)).toBe(standing('project').length);
  });

  test('show those closed last first', async () => {
    const shown = [...section(await html('/'), 'finished').matchAll(/href="\/projects\/([^/"]+)\/"/g)].map(
      ([, slug]) => standing('project').find(({ data }) => data.slug === slug)?.data.closedOn,
    );
    const latest = standing('project')
      .flatMap(({ data }) => (data.stage === 'closed' && data.closedOn) || [])
      .sort()
      .toReversed();
    expect(shown.length).toBeGreaterThan(2);
    expect(new Set(shown).size).toBeGreaterThan(1);
    expect(shown).toEqual(latest.slice(0, shown.length));
  });

  test('choose a unit with all that lies below it, as the search does', async () => {
    const page = await (await fetch(`${portal.url}/projects/`)).text();
    const options = [...page.matchAll(/<option value="([a-z0-9-]+)">([^<（]+)（(\d+)）/g)];
    const units = standing('organization');
    let nested = 0;
    for (const [, slug = '', label, count] of options) {
      const unit = units.find(({ data }) => data.slug === slug)?.documentId;
      if (unit === undefined) continue;
      const rows = [...page.matchAll(/data-unit="([^"]*)"/g)].filter(([, line = '']) =>
        line.split(' ').includes(slug),
      );
      expect(rows.length, label).toBe(Number(count));
      const search = (await (
        await fetch(`${portal.url}/search.json?type=project&organization=${unit}`)
      ).json()) as { total: number };
      expect(search.total, label).toBe(Number(count));
      if (units.some(({ data }) => data.parent === unit)) nested += 1;
    }
    expect(nested).toBeGreaterThan(0);
  });
});
