import { contentTypeOf, keysOf, publicTypeNames } from '@xianfeng/content-types';
import { projectDueState } from '@xianfeng/content-types/rules/due-state';
import { letterKindWords, outcomeWords } from '@xianfeng/content-types/rules/letter-words';
import { announcedCalendar } from '@xianfeng/content-types/rules/working-calendar';
import { supervisionState } from '@xianfeng/content-types/rules/supervision-state';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentIdOf } from '../support/simulated-ledger.ts';
import { countyOn, days, type County } from './county.ts';

const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, list]) => [word, list.length]));

describe.each(days)('the demo county on %s', (today) => {
  let county: County;
  beforeAll(() => {
    county = countyOn(today);
  });

  test('has thirty-odd organizations on their levels, villages below the township that publishes for them', () => {
    const organizations = county.all('organization');
    expect(tally(organizations.map(({ level }) => level))).toMatchObject({
      county: 2,
      department: 13,
      township: 7,
      village: 11,
    });
    for (const each of organizations.filter(({ level }) => level === 'village'))
      expect(county.find('organization', each.publishedBy ?? '')?.level).toBe('township');
  });

  test('has 36 projects, most on their way, some late, one suspended with its reason, several finished', () => {
    const projects = county.all('project');
    const states = tally(projects.map((project) => projectDueState(project, today, announcedCalendar).state));
    expect(projects).toHaveLength(36);
    expect(states).toMatchObject({ suspended: 1, done: 6, 'partly-done': 1 });
    expect((states.overdue ?? 0) + (states['long-overdue'] ?? 0)).toBeGreaterThanOrEqual(3);
    expect(states.normal ?? 0).toBeGreaterThan(12);
    expect(projects.find(({ outcome }) => outcome === 'suspended')?.outcomeReason).toMatch(/.{20}/);
  });

  test('went every step by the rules that hold at the desk: stages, numbers, days, words', () => {
    expect(county.refused()).toEqual([]);
  });

  test('has one document for one thing', () => {
    for (const name of publicTypeNames)
      for (const { fields, among = {} } of keysOf(contentTypeOf(name))) {
        const named = (county.all(name) as unknown as Record<string, unknown>[])
          .filter((each) => Object.entries(among).every(([field, value]) => each[field] === value))
          .filter((each) => fields.every((field) => each[field] !== undefined))
          .map((each) => fields.map((field) => each[field]).join(' '));
        expect(new Set(named).size, `${name} ${fields.join('+')}`).toBe(named.length);
      }
  });

  test('has about 180 updates of all kinds over ten months up to today', () => {
    const updates = county.all('update');
    expect(updates.length).toBeGreaterThanOrEqual(180);
    expect(new Set(updates.map(({ kind }) => kind))).toEqual(
      new Set(['progress', 'activity', 'milestone', 'result', 'monthly-report']),
    );
    const dates = updates.map(({ asOf }) => asOf).sort();
    expect(dates.at(-1)).toBe(today);
    expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBeGreaterThanOrEqual(10);
  });

  test('has calls of three kinds, numbered bulletins without gaps, and everything else that a county publishes', () => {
    expect(Object.keys(tally(county.all('call').map(({ kind }) => kind))).sort()).toEqual([
      'appeal',
      'mobilization',
      'volunteers',
    ]);
    expect(county.all('call')).toHaveLength(14);
    const numbers = (series: string) =>
      county
        .all('bulletin')
        .filter((issue) => issue.series === series)
        .map(({ number }) => number);
    expect([numbers('dongtai'), numbers('zugong')]).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [1, 2],
    ]);
    for (const type of ['notice', 'case', 'honour', 'meeting'] as const)
      expect(county.all(type).length, type).toBeGreaterThanOrEqual(6);
    expect(
      county
        .all('page')
        .map(({ slug }) => slug)
        .sort(),
    ).toEqual(['about', 'privacy']);
    const elsewhere = county.all('case').filter(({ kind }) => kind === 'elsewhere');
    expect(elsewhere.map(({ source }) => source)).toEqual([
      '安庆组工信息2022年第16期',
      '安庆组工信息2022年第16期',
    ]);
  });

  test('lets people say all kinds of things, and has an answer of each kind to them', () => {
    const opinions = county.all('opinion');
    expect(new Set(opinions.map(({ kind }) => kind))).toEqual(new Set(Object.keys(letterKindWords)));
    expect(new Set(opinions.map(({ outcome }) => outcome))).toEqual(new Set(Object.keys(outcomeWords)));
    const changed = opinions.flatMap(({ changed: id, receivedOn }) => (id ? [{ id, receivedOn }] : []));
    expect(changed).toHaveLength(2);
    for (const { id, receivedOn } of changed)
      expect(
        county.history.filter(({ documentId, on, note }) => documentId === id && note && on >= receivedOn),
      ).not.toEqual([]);
  });

  test('tells nothing as a fact that had not happened when it was published', () => {
    expect(county.facts.length).toBeGreaterThan(1000);
    expect(county.facts.filter(({ date, publishedOn }) => date > publishedOn || publishedOn > today)).toEqual(
      [],
    );
  });

  test('rates three months and a quarter, fairly: points add up, a snail has its reason, and its unit spoke or was asked', () => {
    const standings = county.all('standing');
    expect(tally(standings.map(({ kind }) => kind))).toEqual({ month: 3, quarter: 1 });
    expect(standings.some(({ closes }) => closes && closes >= today)).toBe(true);
    for (const { title, entries, criteria = [] } of standings) {
      expect(new Set(entries.map(({ project }) => project)).size, title).toBe(entries.length);
      for (const { score, scores = [], mark, reason, statement, askedOn } of entries) {
        expect(score, title).toBeCloseTo(
          scores.reduce((sum, each) => sum + each.score, 0),
          5,
        );
        for (const [index, { weight }] of criteria.entries())
          expect(scores[index]?.score, title).toBeLessThanOrEqual(weight);
        if (mark) expect(reason, title).toBeTruthy();
        if (mark === 'snail') expect(statement ?? askedOn, title).toBeTruthy();
      }
    }
  });

  test('has supervision in every state, and of its talks the number alone', () => {
    const supervisions = county.all('supervision');
    expect(
      tally(
        supervisions.map(
          (each) => supervisionState({ ...each, issues: each.issues ?? [] }, today, announcedCalendar).state,
        ),
      ),
    ).toEqual({ 'not-put-right': 1, awaiting: 1, 'putting-right': 1, 'put-right': 4, 'nothing-found': 2 });
    expect(county.all('programme').find(({ talks }) => talks)?.talks).toBe(3);
    expect(JSON.stringify(supervisions)).not.toMatch(/约谈|还没有去/);
  });

  test('counts its votes and its money right', () => {
    for (const { title, resolution, funding = [] } of county.all('project')) {
      if (resolution)
        expect(
          (resolution.votesFor ?? 0) + (resolution.votesAgainst ?? 0) + (resolution.abstained ?? 0),
          title,
        ).toBe(resolution.present);
      // People may give more than they were asked for; a budget may not.
      for (const { source, planned, received = 0 } of funding)
        if (!source.includes('捐')) expect(received, `${title} ${source}`).toBeLessThanOrEqual(planned);
    }
    for (const { title, enrolled = 0, quota = Infinity } of county.all('call'))
      expect(enrolled, title).toBeLessThanOrEqual(quota);
  });

  test('reports only milestones and figures that the project has promised', () => {
    for (const update of county.all('update')) {
      const project = county.find('project', update.project);
      if (update.milestone)
        expect(
          project?.milestones.find(({ title }) => title === update.milestone)?.done,
          update.title,
        ).toMatch(/^\d{4}/);
      const promised = (project?.metrics ?? []).map(({ name, unit }) => `${name}/${unit}`);
      for (const { name, unit } of update.metricValues ?? [])
        expect(promised, update.title).toContain(`${name}/${unit}`);
    }
    for (const { title, outcome, milestones } of county.all('project'))
      if (outcome === 'completed')
        expect(
          milestones.filter(({ done }) => !done),
          title,
        ).toEqual([]);
  });

  test('keeps its drafts and its withdrawn update out of sight', () => {
    expect(
      [
        'draft-shangping-yanqi',
        'draft-pingxuan',
        'draft-yangshu',
        'draft-yuetan',
        'draft-yuetan-lengku',
        'draft-yuetan-lengku-zaici',
        'draft-choucha',
      ].flatMap((key) => county.find('update', documentIdOf(key)) ?? []),
    ).toEqual([]);
    expect(county.history.length).toBeGreaterThan(
      county.all('update').length + county.all('project').length * 3,
    );
  });
});
