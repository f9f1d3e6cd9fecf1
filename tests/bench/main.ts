import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { ledgerOf, type County } from './county.ts';
import { measureDeskPublication } from './desk-publication.ts';
import { measureFullRebuild } from './full-rebuild.ts';
import { measureLivePortal } from './live-portal.ts';
import { table, type Measured } from './measure.ts';
import { measurePlainBuild } from './plain-build.ts';
import { measureSearch, searchDocumentsOf } from './search-engines.ts';
import { readSizes } from './sizes.ts';

const say = (sentence: string): void => console.error(sentence);
const { small, large, publications, searches, desk } = readSizes(process.argv.slice(2));
const today = beijingDate(new Date().toISOString());
const folder = mkdtempSync(join(tmpdir(), 'bench-'));

async function measureCounty(
  county: County,
  name: string,
  withPlainBuild: boolean,
): Promise<{ rows: Measured[]; medianMs: number }> {
  const data = join(folder, name);
  say(`${name}：正在编写 ${county.projects} 个项目、${county.updates} 条动态……`);
  const entries = ledgerOf(county, today);
  say(`${name}：共 ${entries.length} 条公开记录，正在全部重新生成……`);
  const rebuild = await measureFullRebuild(data, entries, new Date().toISOString(), say);
  say(`${name}：正在逐条公开并计时……`);
  const live = await measureLivePortal(data, entries, publications, searches);
  if (withPlainBuild) say(`${name}：同样的内容，用 astro build 一次生成……`);
  const plain = withPlainBuild ? await measurePlainBuild(data, entries) : [];
  return { rows: [...rebuild, ...live.rows, ...plain], medianMs: live.medianMs };
}

try {
  const few = await measureCounty(small, 'small', false);
  const many = await measureCounty(large, 'large', true);
  say('搜索：25000 份文件，正在建索引、查找、提示……');
  const search = await measureSearch(
    folder,
    searchDocumentsOf(join(folder, 'large', 'portal.db'), today),
    searches,
    say,
  );
  const ratio: Measured = {
    what: 'Publication until served, large county against small',
    documents: 0,
    value: many.medianMs / few.medianMs,
    unit: '×',
    goal: { most: 1.3 },
  };
  if (desk) say('large：正在把同样的内容填进编辑台（二十分钟左右；不测这一项请加 --no-desk）……');
  const pressed = desk
    ? await measureDeskPublication(join(folder, 'desk'), large, today, publications, say)
    : [];
  const rows = [...few.rows, ...many.rows, ratio, ...search, ...pressed];
  console.log(table(rows));
  for (const row of rows) console.log(JSON.stringify(row));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
