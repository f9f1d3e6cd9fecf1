import { freePort } from '../../support/portal-process.ts';
import { openBrowser } from '../browser.ts';
import { pageOfEachKind } from '../page-kinds.ts';
import { categories, inspect } from './inspect.ts';

const goal = { lcp: 1200, cls: 0 };
const [portal = 'http://localhost:4321', ...only] = process.argv.slice(2);

/** Every kind of page of a running portal through Lighthouse; the exit code says whether each reached the goal. */
const port = await freePort();
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
try {
  const kinds = (await pageOfEachKind(portal)).filter((kind) => only.length === 0 || only.includes(kind));
  if (kinds.length === 0) throw new Error(`${portal} has no page to inspect.`);
  console.log(`| page | ${categories.join(' | ')} | LCP ms | CLS | |\n|---|--:|--:|--:|--:|--:|--:|---|`);
  let short = 0;
  for (const kind of kinds) {
    const { scores, lcp = Infinity, cls = Infinity, failed } = await inspect(`${portal}${kind}`, port, categories);
    const reached = categories.every((name) => scores[name] === 100) && lcp <= goal.lcp && cls <= goal.cls;
    if (!reached) short += 1;
    console.log(`| ${kind} | ${categories.map((name) => scores[name] ?? '').join(' | ')} | ${Math.round(lcp)} | ${Math.round(cls * 1000) / 1000} | ${reached ? '' : failed.join('; ')} |`);
  }
  console.log(`\n${kinds.length - short} of ${kinds.length} pages reach 100/100/100/100, LCP ≤ ${goal.lcp} ms and CLS ${goal.cls}.`);
  process.exitCode = short === 0 ? 0 : 1;
} finally {
  await browser.close();
}
