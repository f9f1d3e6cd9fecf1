import { originalsOver } from '../media/originals.ts';
import { openPortal } from '../portal/open-portal.ts';
import { readSettings } from './settings.ts';

/** `npm run rebuild`: every page again from the ledger's copy; says how many bytes changed, which should be none. */
const settings = readSettings(process.env);
// Meilisearch is made anew by the portal itself, when it next starts.
const portal = await openPortal({
  ...settings,
  meilisearch: undefined,
  fetchOriginal: originalsOver(settings),
  now: () => new Date().toISOString(),
  log: (sentence) => console.error(sentence),
  signal: new AbortController().signal,
});
await portal.publisher.start();
if (portal.publisher.awaitsLedger()) {
  await portal.close();
  console.error('门户的数据文件是新的，要先从编辑台取来内容。请运行 npm start，取齐以后会自动全部重做。');
  process.exit(1);
}
const damaged: string[] = [];
for (let end = false; !end;) {
  const inspected = await portal.publisher.inspect(200);
  damaged.push(...inspected.damaged);
  ({ end } = inspected);
}
if (damaged.length > 0)
  console.log(`修好损坏或缺少的文件 ${damaged.length} 个：${damaged.slice(0, 20).join('、')}`);
let shown = 0;
const count = await portal.publisher.rebuild(({ rendered }) => {
  if (rendered - shown < 1000) return;
  shown = rendered;
  console.log(`已重新生成 ${rendered} 页……`);
});
console.log(
  `重新生成 ${count.rendered} 页，内容有变化的 ${count.written} 页，没有生成的 ${count.failed} 页。`,
);
await portal.close();
process.exitCode = count.failed > 0 ? 1 : 0;
