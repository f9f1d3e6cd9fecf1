import type { SearchDocument } from '../search-document.ts';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const places = ['青石桥村', '黄泥塘社区', '大河镇', '云岭县城关镇', '石桥乡', '三岔口村'];
const things = [
  '书记项目',
  '乡村振兴',
  '三会一课',
  '路灯',
  '饮水工程',
  '志愿者招募',
  '民主评议',
  '产业发展',
  '村集体经济',
  '工作专班',
  'P+R停车场',
  '“一站式”服务',
];
const deeds = [
  '已经完成',
  '正在推进',
  '公开承诺',
  '接受群众评议',
  '验收合格',
  '按期开工',
  '延期到年底',
  '组织了工作调度',
];
const signs = ['，', '。', '；', '：', '\n', ' ', '　', '、', '（一）', '——', '…'];
const latin = [
  'SJ-2026-0137',
  'WiFi',
  'ＡＢ座',
  'app v2.3.1',
  'café',
  'km²',
  'No.7',
  '５G',
  '👍',
  '👩‍👩‍👧',
  '𠮷野家',
];

function han(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 20_900))).join('');
}

function amount(random: Random): string {
  return pick(random, [
    `${2019 + Math.floor(random() * 8)}年`,
    `${(random() * 100).toFixed(1)}公里`,
    `${Math.floor(random() * 9999)}万元`,
    `${Math.floor(random() * 100)}%`,
  ]);
}

function phrase(random: Random): string {
  const roll = random();
  if (roll < 0.25) return han(random, 1 + Math.floor(random() * 6));
  if (roll < 0.35) return pick(random, latin);
  if (roll < 0.5) return amount(random);
  return pick(random, [places, things, deeds][Math.floor(random() * 3)] ?? things);
}

export function generatedText(random: Random, phrases: number): string {
  return Array.from(
    { length: phrases },
    () => phrase(random) + (random() < 0.4 ? pick(random, signs) : ''),
  ).join('');
}

const types = ['project', 'update', 'call', 'notice'] as const;

/** Document number `index` of a corpus; every one has a publication instant of its own. */
export function generatedDocument(random: Random, index: number): SearchDocument {
  const type = pick(random, types);
  const organization = `organization${String(Math.floor(random() ** 2 * 60)).padStart(12, '0')}`;
  return {
    documentId: `document${String(index).padStart(16, '0')}`,
    type,
    address: `/${type}/${index}/`,
    title: generatedText(random, 2 + Math.floor(random() * 3)),
    body: generatedText(random, 5 + Math.floor(random() * 30)),
    aliases: [],
    names: [pick(random, places), '云岭县'],
    people: [],
    organization,
    organizationName: `${organization}党委`,
    topics: Array.from({ length: Math.floor(random() * 3) }, () => `topic${Math.floor(random() * 12)}`),
    ...(random() < 0.9 ? { year: 2020 + Math.floor(random() * 7) } : {}),
    ...(type === 'project'
      ? {
          stage: pick(random, ['declared', 'underway', 'closed']),
          state: pick(random, ['normal', 'overdue']),
        }
      : {}),
    firstPublished: new Date(
      Date.UTC(2020, 0, 1) + ((index * 7919) % 1_000_003) * 200_000 + index,
    ).toISOString(),
  };
}

export function generatedCorpus(size: number, seed: number): SearchDocument[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, (_, index) => generatedDocument(random, index));
}
