import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentTypeOf, readSnapshot } from '@xianfeng/content-types';
import { nothingAround, type PublicFields } from '@xianfeng/content-types/checks/check';
import { findingsIn } from '@xianfeng/content-types/checks/findings-in';
import { placesOf, pointsFor, sumOf } from '@xianfeng/content-types/rules/scoring';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'recount-agrees-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = join(ROOT, 'site/public/data/recount.js');
const type = contentTypeOf('standing');
const today = '2026-11-10';

const criteria = [
  { name: '节点按期', weight: 33.3, source: 'milestones' },
  { name: '目标达成', weight: 26.7, source: 'metrics' },
  { name: '群众评议', weight: 25, source: 'survey', least: 5 },
  { name: '专家', weight: 15, source: 'judged' },
] as const;

const count = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }))
  .map(([one, other]) => ({ part: Math.min(one, other) / 1000, whole: Math.max(one, other) / 1000 }));

/** An entry as the desk would make it of random counts. */
const entry = fc
  .record({
    counts: fc.tuple(count, count, count),
    expert: fc.integer({ min: 0, max: 150 }),
    peerGroup: fc.constantFrom('乡镇', '村'),
    changed: fc.option(fc.integer({ min: 0, max: 333 })),
  })
  .map(({ counts, expert, peerGroup, changed }) => {
    const scores = criteria.map(({ name, weight }, index) => {
      const of = counts[index];
      if (!of) return { criterion: name, score: expert / 10, reason: '看了现场' };
      if (index === 0 && changed !== null)
        return { criterion: name, ...of, score: changed / 10, reason: '暴雨停工' };
      return { criterion: name, ...of, score: pointsFor(weight, of) };
    });
    return { peerGroup, scores, isPlaced: (counts[2]?.whole ?? 0) >= 5 };
  });

type Made = Awaited<typeof entry extends fc.Arbitrary<infer T> ? T : never>;

function standingOf(made: readonly Made[]) {
  const scored = made.map(({ isPlaced, ...each }) => ({
    ...each,
    score: isPlaced ? sumOf(each.scores.map(({ score }) => score)) : undefined,
  }));
  const places = placesOf(scored.map(({ peerGroup: group, score }) => ({ group, score })));
  return {
    title: '云岭县书记项目10月评比',
    kind: 'month',
    period: '2026-10',
    programme: 'p'.repeat(24),
    organization: 'o'.repeat(24),
    peers: '全县在推进的项目',
    entries: scored.map(({ score, ...each }, index) => ({
      ...each,
      project: String(index).padStart(24, 'x'),
      ...(score === undefined ? {} : { score, rank: places[index] ?? 1 }),
    })),
    criteria,
    recordUntil: '2026-11-05',
    slug: 'nian/2026-10',
  };
}
type Standing = ReturnType<typeof standingOf>;

const standing = fc.array(entry, { minLength: 1, maxLength: 8 }).map(standingOf);

/** One number of a standing, set to another. */
const spoilt = fc
  .tuple(
    standing,
    fc.nat(),
    fc.constantFrom('score', 'rank', 'points', 'part', 'whole', 'least'),
    fc.integer({ min: 0, max: 1000 }),
  )
  .map(([made, which, what, value]) => {
    const copy = structuredClone(made) as unknown as {
      entries: {
        score?: number;
        rank?: number;
        scores: { score: number; part?: number; whole?: number }[];
      }[];
      criteria: { least?: number }[];
    };
    const picked = copy.entries[which % copy.entries.length];
    const score = picked?.scores[which % 3];
    if (!picked || !score) throw new Error('nothing to spoil');
    if (what === 'score') picked.score = value / 10;
    else if (what === 'rank') picked.rank = 1 + (value % 9);
    else if (what === 'points') score.score = value / 10;
    else if (what === 'least') copy.criteria[2] = { ...copy.criteria[2], least: 1 + (value % 60) };
    else score[what] = value / 40;
    return copy as unknown as Standing;
  });

const passes = (made: Standing): boolean => {
  const read = readSnapshot(type, made);
  return (
    read.success &&
    findingsIn(type, made as unknown as PublicFields, nothingAround(today)).every(
      ({ level }) => level !== 'blocking',
    )
  );
};

/** What the program that is given away says of each of many standings, told apart by their addresses. */
function recounted(all: readonly Standing[]): Set<number> {
  const file = join(folder, 'standing.json');
  const records = all.map((data, index) => ({ data: { ...data, slug: `s/${index}` } }));
  writeFileSync(file, JSON.stringify({ records }));
  let said: string;
  try {
    said = execFileSync(process.execPath, [program, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) {
    said = String((error as { stdout?: string }).stdout);
  }
  expect(said).toMatch(/复算了 \d+ 个数/);
  return new Set([...said.matchAll(/^不一样：s\/(\d+) /gm)].map(([, index]) => Number(index)));
}

test('what the desk makes is sound, and whoever computes it again comes to the same', () => {
  const made = fc.sample(standing, 200);
  for (const each of made)
    expect(
      findingsIn(type, each as unknown as PublicFields, nothingAround(today)).filter(
        ({ level }) => level === 'blocking',
      ),
    ).toEqual([]);
  expect([...recounted(made)]).toEqual([]);
});

test('whatever the program calls different was never let through by the checks', () => {
  const made = fc.sample(spoilt, 1000);
  const different = recounted(made);
  expect(different.size).toBeGreaterThan(100);
  for (const index of different)
    expect(passes(made[index] as Standing), JSON.stringify(made[index])).toBe(false);
  const through = made.filter(passes).length;
  expect(through, 'some are harmless, or nothing was tried').toBeGreaterThan(0);
});

test.each([
  '',
  'x',
  '[]',
  '{}',
  '{"records":[null]}',
  '{"records":[{"data":{"entries":5,"criteria":[{"source":"x"}]}}]}',
])('a file that is none of the county’s is said to be none: %s', (text) => {
  const file = join(folder, 'other.json');
  writeFileSync(file, text);
  const run = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([2, '']);
  expect(run.stdout).toContain('不是从“开放数据”下载的文件');
});
