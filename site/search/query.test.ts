import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuestion, parseSearchQuery } from './query.ts';

const parse = (text: string) => parseSearchQuery(new URLSearchParams(text));

describe('a question from an address', () => {
  it('is read with all its filters', () => {
    expect(parse('q=路灯+水渠&type=project&organization=abc123&topic=def456&year=2026&stage=underway&page=3')).toEqual({
      q: '路灯 水渠',
      type: 'project',
      organization: 'abc123',
      topic: 'def456',
      year: 2026,
      stage: 'underway',
      page: 3,
    });
  });

  it('loses what makes no sense and keeps the rest', () => {
    expect(parse('q=路灯&type=person&organization=%22%3B--&year=二〇二六&page=-1')).toEqual({ q: '路灯', page: 1 });
    expect(parse('')).toEqual({ q: '', page: 1 });
  });

  it('is cut at a sane length, between whole characters', () => {
    expect(Array.from(parse(`q=${'😀'.repeat(100_000)}`).q)).toHaveLength(longestQuestion);
  });

  it('never fails, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'type', 'organization', 'topic', 'year', 'stage', 'page', '__proto__', 'x'), fc.string({ unit: 'binary' }))), (pairs) => {
        const query = parseSearchQuery(new URLSearchParams(pairs));
        expect(Array.from(query.q).length).toBeLessThanOrEqual(longestQuestion);
        expect(query.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
