import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuestion, parametersOf, parseSearchQuery } from './query.ts';

const parse = (text: string) => parseSearchQuery(new URLSearchParams(text));

describe('a question from an address', () => {
  it('is read with all its filters, but for a day that no calendar has', () => {
    expect(
      parse(
        'q=路灯+水渠&type=project&organization=abc123&topic=def456&year=2026&stage=underway&state=overdue&from=2026-01-01&to=2026-02-30&sort=newest&page=3',
      ),
    ).toEqual({
      q: '路灯 水渠',
      type: 'project',
      organization: 'abc123',
      topic: 'def456',
      year: 2026,
      stage: 'underway',
      state: 'overdue',
      from: '2026-01-01',
      sort: 'newest',
      page: 3,
    });
  });

  it('loses what makes no sense and keeps the rest', () => {
    expect(parse('q=路灯&type=person&organization=%22%3B--&year=二〇二六&page=-1')).toEqual({
      q: '路灯',
      page: 1,
    });
    expect(parse('')).toEqual({ q: '', page: 1 });
  });

  it('is cut at a sane length, between whole characters', () => {
    expect(Array.from(parse(`q=${'😀'.repeat(100_000)}`).q)).toHaveLength(longestQuestion);
  });

  it('makes the same address again, however its parts were ordered', () => {
    const address = 'q=%E8%B7%AF%E7%81%AF&type=project&sort=oldest&page=2';
    expect(parametersOf(parse('page=2&x=1&sort=oldest&type=project&q=路灯')).toString()).toBe(address);
    expect(parametersOf(parse('page=1&sort=relevance&q=')).toString()).toBe('');
  });

  it('never fails, whatever is sent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('q', 'type', 'organization', 'topic', 'year', 'stage', 'page', '__proto__', 'x'),
            fc.string({ unit: 'binary' }),
          ),
        ),
        (pairs) => {
          const query = parseSearchQuery(new URLSearchParams(pairs));
          expect(Array.from(query.q).length).toBeLessThanOrEqual(longestQuestion);
          expect(query.page).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
