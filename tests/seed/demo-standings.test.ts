import { expect, test } from 'vitest';
import { countyOn, days, textsIn } from './county.ts';
import { daysBetween } from './readings.ts';

test.each(days)(
  'the demo county on %s rates by what its pages said at the end of the time that it rates',
  (today) => {
    const county = countyOn(today);
    const monthEnd = (period: string): string => {
      const [year = 0, part = ''] = [Number(period.slice(0, 4)), period.slice(5)];
      const month = part.startsWith('q') ? Number(part.slice(1)) * 3 : Number(part);
      return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    };
    const monthsOf = (from: string, to: string): number =>
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
      Number(to.slice(5, 7)) -
      Number(from.slice(5, 7)) +
      1;
    let found = 0;
    for (const { title, period, entries, body, recordUntil: until = '', criteria } of county.all(
      'standing',
    )) {
      const end = monthEnd(period);
      let slowest = { project: '', late: 0 };
      for (const { project: id, scores = [], mark, score, rank, peerGroup: group } of entries) {
        const [page, first] = [county.find('project', id, until), county.first('project', id)];
        if (!page || !first) throw new Error(`${title} rates what was not public`);
        const due = page.milestones
          .map((each) => ({ ...each, day: each.extendedTo ?? each.planned }))
          .filter(({ day }) => day <= end);
        expect(until > end && until < county.today, title).toBe(true);
        const late = due.map(({ day, done }) => daysBetween(day, done ?? end));
        const onTime = due.filter(({ day, done }) => done && done <= day).length;
        const way = (page.metrics ?? []).map(({ actual, baseline = 0, target }) =>
          actual === undefined ? 0 : Math.min(1, Math.max(0, (actual - baseline) / (target - baseline))),
        );
        const told = new Set(
          county
            .all('update', until)
            .filter(({ project, asOf }) => project === id && asOf <= end)
            .map(({ asOf }) => asOf.slice(0, 7))
            .filter((month) => month >= first.on.slice(0, 7)),
        );
        const expected = [
          [onTime, due.length],
          [way.reduce((sum, each) => sum + each, 0), way.length],
          undefined,
          [told.size, monthsOf(first.on, end)],
        ];
        for (const [place, { weight, name }] of criteria.entries()) {
          const { part = NaN, whole = NaN, score: points } = scores[place] ?? {};
          const [counted = part, of = whole] = expected[place] ?? [];
          const what = `${title} ${page.title} ${name}`;
          found += 1;
          expect(part, what).toBeCloseTo(counted, 2);
          expect(whole, what).toBe(of);
          expect(points, what).toBeCloseTo(whole === 0 ? weight : (weight * part) / whole, 0.9);
        }
        expect(score, title).toBeCloseTo(scores.reduce((sum, { score: points }) => sum + points, 0));
        if (mark === 'red-flag') expect(onTime, `${title} ${page.title}`).toBe(due.length);
        if (Math.max(0, ...late) > slowest.late) slowest = { project: id, late: Math.max(...late) };
        const peers = entries.filter(({ peerGroup }) => peerGroup === group);
        const better = peers.filter((each) => (each.score ?? 0) > (score ?? 0)).length;
        const notWorse = peers.filter((each) => (each.score ?? 0) >= (score ?? 0)).length;
        expect(rank, title).toBeGreaterThan(better);
        expect(rank, title).toBeLessThanOrEqual(notWorse);
      }
      const snail = entries.find(({ mark }) => mark === 'snail');
      if (snail) expect(snail.project, title).toBe(slowest.project);
      expect(textsIn(body).join('')).toContain(`看了${entries.length}个项目`);
    }
    expect(found).toBeGreaterThan(150);
  },
);
