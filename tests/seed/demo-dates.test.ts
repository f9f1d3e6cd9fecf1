import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { beforeAll, describe, expect, test } from 'vitest';
import { countyOn, days, textsIn, type County } from './county.ts';
import { daysBetween, projectsOf, updatesOf, wordsOf, type Project } from './readings.ts';

describe.each(days)('the dates of the demo county on %s', (today) => {
  let county: County;
  let projects: Project[];
  beforeAll(() => {
    county = countyOn(today);
    projects = projectsOf(county);
    expect(projects).toHaveLength(36);
  });
  const notice = (slug: string) => {
    const found = county.all('notice').find((each) => each.slug === slug);
    if (!found?.opens || !found.closes) throw new Error(`no window of ${slug}`);
    return { ...found, opens: found.opens, closes: found.closes, text: textsIn(found.body).join('\n') };
  };
  test('is filed, then reviewed, then published: one after the other', () => {
    const year = county.all('programme').find(({ filingOpens }) => filingOpens);
    const [filing, review] = [notice('shenbao-tongzhi'), notice('pingshen-gongshi')];
    expect([filing.opens, filing.closes]).toEqual([year?.filingOpens, year?.filingCloses]);
    const steps = [
      filing.opens,
      filing.closes,
      review.opens,
      review.closes,
      ...projects.map(({ on }) => on).toSorted(),
    ];
    expect(steps).toEqual(steps.toSorted());
    const passed = /(\d+)个项目一次通过；(\d+)个退回修改后通过/.exec(review.text) ?? [];
    expect(Number(passed[1]) + Number(passed[2])).toBe(
      projects.filter(({ stage }) => stage !== 'announced').length,
    );
  });

  test('resolves before it promises, promises before it publishes, and reports only on what is public', () => {
    for (const { id, title, on, commitment, resolution, milestones } of projects) {
      const order = [resolution?.heldOn ?? commitment.signedOn, commitment.signedOn, on];
      expect(order, title).toEqual(order.toSorted());
      for (const { title: milestone, done } of milestones)
        if (done) expect(done >= on, `${title} ${milestone}`).toBe(true);
      for (const update of updatesOf(county, id)) expect(update.asOf >= on, update.title).toBe(true);
    }
  });

  test('hands a project over when its work is done, and closes it after that', () => {
    const ended = projects.filter(({ closedOn }) => closedOn);
    expect(ended.length).toBeGreaterThanOrEqual(6);
    for (const { id, title, closedOn = '', milestones } of ended) {
      const handedOver = county.history.find(
        ({ documentId, snapshot }) => documentId === id && snapshot?.stage === 'acceptance',
      );
      for (const { title: milestone, done } of milestones)
        if (done) expect(done <= (handedOver?.on ?? ''), `${title} ${milestone}`).toBe(true);
      expect((handedOver?.on ?? '9') <= closedOn, title).toBe(true);
      const late = updatesOf(county, id).filter(
        ({ asOf, kind }) => asOf > closedOn && kind !== 'result' && kind !== 'activity',
      );
      expect(late.map((update) => update.title)).toEqual([]);
    }
  });

  test('plans in words what it plans in dates', () => {
    let found = 0;
    for (const { id, title } of projects) {
      const first = county.first('project', id);
      const planned = new Set(first?.milestones.flatMap(({ planned: day }) => wordsOf(day)));
      for (const [day] of first?.schedule.matchAll(/(?:\d{4}年)?\d+月\d+日/g) ?? []) {
        found += 1;
        expect([...planned], `${title}：${first?.schedule}`).toContain(day);
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  test('says by how many days it was late or early as the calendar says it', () => {
    const daysOff = new Map(
      projects.map(({ id, milestones }) => [
        id,
        milestones.flatMap(({ planned, done }) => (done ? [daysBetween(planned, done)] : [])),
      ]),
    );
    const told: (readonly [text: string, project: string])[] = [
      ...projects.flatMap(({ id, milestones }) => textsIn(milestones).map((text) => [text, id] as const)),
      ...projects.flatMap(({ id }) => textsIn(updatesOf(county, id)).map((text) => [text, id] as const)),
      ...county.all('honour').flatMap(({ project, deed }) => (project ? [[deed, project] as const] : [])),
      ...county
        .all('standing')
        .flatMap(({ entries }) => entries.map(({ project, reason = '' }) => [reason, project] as const)),
      ...county
        .all('bulletin')
        .flatMap(({ sections }) =>
          sections.flatMap(({ items }) =>
            items.flatMap(({ projects: named = [], ...item }) =>
              textsIn(item).flatMap((text) => named.map((each) => [text, each] as const)),
            ),
          ),
        ),
    ];
    let found = 0;
    for (const [text, project] of told)
      for (const [, way, many] of text.matchAll(/(晚|早)了?(\d+)天/g)) {
        found += 1;
        expect(daysOff.get(project), text).toContain(way === '晚' ? Number(many) : -Number(many));
      }
    expect(found).toBeGreaterThan(25);
  });

  test('names every extension in its publicity notice, with the day that the project shows', () => {
    const extended = projects.flatMap(({ milestones }) => milestones.filter(({ extendedTo }) => extendedTo));
    const { text, title } = notice('jiedian-yanqi-gongshi');
    expect(title).toContain(`${extended.length}个项目`);
    expect(extended.length).toBeGreaterThan(2);
    for (const { title: milestone, extendedTo = '' } of extended)
      expect(text).toContain(`“${milestone}”延到${wordsOf(extendedTo)[1]}`);
  });

  test('leaves what it publishes for objections open as long as it says', () => {
    const windows = county.all('notice').filter(({ kind }) => kind === 'publicity');
    expect(windows.length).toBeGreaterThanOrEqual(4);
    for (const { title, opens = '', closes = '', body } of windows) {
      expect(daysBetween(opens, closes) + 1, title).toBe(7);
      for (const [, told] of textsIn(body)
        .join('')
        .matchAll(/公示(\d+)天/g))
        expect(Number(told), title).toBe(7);
    }
    for (const { title, id } of projects.filter(({ stage }) => stage === 'announced'))
      expect(
        windows.some(
          ({ project, opens = '9', closes = '' }) => project === id && opens <= today && closes >= today,
        ),
        title,
      ).toBe(true);
  });

  test('asks for answers, and has them, in an order that can be', () => {
    const all = county.all('supervision');
    expect(all.length).toBeGreaterThanOrEqual(9);
    for (const { title, date, deliveredOn = date, deadline = '9', repliedOn, issues = [] } of all) {
      expect(deliveredOn >= date && deadline > date, title).toBe(true);
      if (repliedOn) expect(repliedOn >= deliveredOn && repliedOn <= deadline, title).toBe(true);
      for (const { problem, due = '9', putRightOn } of issues) {
        expect(due >= date, problem).toBe(true);
        if (putRightOn) expect(putRightOn >= date && putRightOn <= due, problem).toBe(true);
      }
    }
  });

  test('calls nobody after the end, and tells no result before it', () => {
    for (const { title, opens, closes = opens, ends = closes, result } of county.all('call')) {
      expect([opens, closes, ends], title).toEqual([opens, closes, ends].toSorted());
      if (result?.concludedOn) expect(result.concludedOn >= ends, title).toBe(true);
    }
  });

  test('issues bulletins and holds office meetings on no weekend', () => {
    const days = [
      ...county.all('bulletin').map(({ date }) => date),
      ...county
        .all('meeting')
        .flatMap(({ kind, startsAt }) =>
          kind === 'forum' || kind === 'appraisal' ? [] : [beijingDate(startsAt)],
        ),
    ];
    expect(days.length).toBeGreaterThan(12);
    expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
  });
});
