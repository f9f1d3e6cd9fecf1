import { beforeAll, describe, expect, test } from 'vitest';
import { countyOn, days, textsIn, type County } from './county.ts';
import { projectsOf, updatesOf, type Project } from './readings.ts';

const numbersIn = (texts: readonly string[]): string[] =>
  texts.flatMap(
    (text) => text.replace(/(?:\d{4}年)?\d+月(?:\d+日)?|\d+:\d+/g, '').match(/\d+(?:\.\d+)?/g) ?? [],
  );

describe.each(days)('the figures of the demo county on %s', (today) => {
  let county: County;
  let projects: Project[];
  beforeAll(() => {
    county = countyOn(today);
    projects = projectsOf(county);
    expect(projects).toHaveLength(36);
  });
  test('has reached the figure that a finished milestone is named after', () => {
    let found = 0;
    for (const { id, title } of projects)
      for (const update of updatesOf(county, id)) {
        const [, named, unit] =
          /(\d+(?:\.\d+)?)(千米|公顷|个|座|盏|户|人|场|起|天|万元)/.exec(update.milestone ?? '') ?? [];
        const promised = county.find('project', id)?.metrics ?? [];
        const reported = (update.metricValues ?? []).filter((each) => each.unit === unit);
        if (named === undefined || reported.length === 0) continue;
        found += 1;
        const reached = reported.some(({ name, value }) => {
          const metric = promised.find((each) => each.name === name);
          return (
            metric &&
            (metric.target >= (metric.baseline ?? 0) ? value >= Number(named) : value <= Number(named))
          );
        });
        expect(reached, `${title}：${update.milestone} ${JSON.stringify(reported)}`).toBe(true);
      }
    expect(found).toBeGreaterThan(20);
  });

  test('counts the money that has arrived, and spends none that it has not', () => {
    let found = 0;
    for (const { id, title, funding = [] } of projects) {
      for (const { source, planned, received = 0 } of funding)
        expect(received, `${title} ${source}`).toBeLessThanOrEqual(planned);
      for (const update of updatesOf(county, id))
        for (const [text, told] of textsIn(update.body)
          .join('')
          .matchAll(/(?:到位资金|资金到位)([\d.]+)万元/g)) {
          found += 1;
          const reported = county.history.find(({ snapshot }) => snapshot?.title === update.title)?.on;
          const sum = (county.find('project', id, reported)?.funding ?? []).reduce(
            (total, { received = 0 }) => total + received,
            0,
          );
          expect(Number(told), `${title} ${text}`).toBeCloseTo(sum, 5);
        }
    }
    expect(found).toBeGreaterThanOrEqual(4);
  });

  test('adds up what it lists: votes, households, problems', () => {
    let found = 0;
    for (const text of new Set(county.history.flatMap(({ snapshot }) => textsIn(snapshot)))) {
      for (const [vote, present, ...votes] of text.matchAll(
        /到会(\d+)人，(\d+)人同意[^，]*，(\d+)人反对，(\d+)人弃权/g,
      )) {
        found += 1;
        expect(
          votes.reduce((sum, each) => sum + Number(each), 0),
          vote,
        ).toBe(Number(present));
      }
      for (const [list, sum, measure, parts = ''] of text.matchAll(
        /(\d+)(户|个|件|处|起|条)(?:没有作业，其中|小问题)?(?:：|(?<=其中))((?:[^。；：\n]*[、，；])+[^。；\n]*)/g,
      )) {
        const counted = [...parts.matchAll(new RegExp(`(?:^|[、，])(\\d+)(?:${measure}|块)`, 'g'))].map(
          ([, each]) => Number(each),
        );
        if (counted.length < 2) continue;
        found += 1;
        expect(
          counted.reduce((total, each) => total + each, 0),
          list,
        ).toBe(Number(sum));
      }
    }
    expect(found).toBeGreaterThan(3);
  });

  test('tells in bulletins no figure that the project had not told by then', () => {
    const known = (id: string, day: string): Set<string> =>
      new Set(
        county.history
          .filter(
            ({ documentId, snapshot, on }) => on <= day && (documentId === id || snapshot?.project === id),
          )
          .flatMap(({ snapshot }) => [
            ...numbersIn(textsIn(snapshot)),
            ...(JSON.stringify(snapshot).match(
              /(?<="(?:actual|value|target|baseline|planned|received|votesFor|present)":)\d+(?:\.\d+)?/g,
            ) ?? []),
          ]),
      );
    let found = 0;
    const check = (texts: readonly string[], named: readonly string[], day: string) => {
      const pool = named.flatMap((id) => [...known(id, day)]);
      for (const text of texts)
        for (const number of numbersIn([text])) {
          found += 1;
          expect(pool, `${day} ${number} in ${text}`).toContain(number);
        }
    };
    for (const { date, sections } of county.all('bulletin'))
      for (const { projects: named = [], ...item } of sections.flatMap(({ items }) => items))
        if (named.length > 0) check([item.title, ...textsIn(item.body)], named, date);
    expect(found).toBeGreaterThan(60);
  });

  test('counts its towns and villages as its register does', () => {
    const units = county.all('organization');
    const towns = units.filter(({ level }) => level === 'township').length;
    const told = county.history
      .flatMap(({ snapshot }) => textsIn(snapshot))
      .flatMap((text) => [...text.matchAll(/(\d+)个乡镇（街道）(?:、(\d+)个村（社区）)?/g)]);
    expect(told.length).toBeGreaterThan(3);
    for (const [, many, villages] of told) {
      expect(Number(many)).toBe(towns);
      if (villages) expect(Number(villages)).toBe(units.filter(({ level }) => level === 'village').length);
    }
  });

  test('calls every unit and post by what it is', () => {
    const kinds: readonly (readonly [RegExp, string])[] = [
      [/县委组织部$/, 'party-office'],
      [/党组$/, 'leading-group'],
      [/工作委员会$/, 'working-committee'],
      [/(?:村|社区)(?:总支部|支部)?委员会$/, 'village-party'],
      [/委员会$/, 'party-committee'],
    ];
    for (const { name, kind } of county.all('organization')) {
      expect(name).toMatch(/^中共/);
      expect(kind, name).toBe(kinds.find(([pattern]) => pattern.test(name))?.[1]);
    }
    for (const { title, commitment, liaison, organization } of projects) {
      expect(commitment.signer, title).toMatch(
        /(?:县委|党组|党委|党工委|工委|党总支|党支部)书记$|^县委组织部部长$/,
      );
      expect(liaison, title).not.toBe(organization);
    }
  });
});
