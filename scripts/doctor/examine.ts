import type { Finding } from './finding.ts';
import { findingAt } from './finding.ts';
import { inspectFreshness } from './inspect-freshness.ts';
import { inspectImprint } from './inspect-imprint.ts';
import { inspectLedger, publicDocuments } from './inspect-ledger.ts';
import { inspectLinks, ownLinks } from './inspect-links.ts';
import { inspectPages } from './inspect-pages.ts';
import { pageFacts } from './page-facts.ts';
import { inTurns, type PortalClient } from './portal-client.ts';

const atOnce = 8;
const locations = /<loc>([^<]+)<\/loc>/g;

/** What was looked at, and what was found. */
export interface Examination {
  readonly findings: readonly Finding[];
  readonly entries: number;
  readonly pages: number;
  readonly links: number;
}

async function mapOf(client: PortalClient): Promise<string[]> {
  const read = async (path: string): Promise<string[]> =>
    [...(await client.get(path)).text.matchAll(locations)].map(
      ([, address = '']) => new URL(address).pathname,
    );
  const parts = await read('/sitemap.xml');
  const pages = await Promise.all(parts.map((part) => (part.endsWith('.xml') ? read(part) : [part])));
  return [...new Set(['/', ...pages.flat()])].sort();
}

/**
 * Looks at the whole portal as an inspector's program does, and at its ledger.
 * @param origin the portal's public address, as its pages name it
 */
export async function examine(
  client: PortalClient,
  origin: string,
  now: Date,
  detail: (words: string) => void,
): Promise<Examination> {
  detail('读公开账本');
  const entries = await client.ledger();
  const documents = publicDocuments(entries);
  const paths = [...new Set([...(await mapOf(client)), ...documents.flatMap(({ path }) => path ?? [])])];
  let done = 0;
  const answers = await inTurns(paths, atOnce, async (path) => {
    const { status, text } = await client.get(path);
    detail(`读页面 ${(done += 1)}/${paths.length}`);
    return { path, status, facts: status === 200 ? pageFacts(path, text) : null };
  });
  const pages = answers.flatMap(({ facts }) => facts ?? []);
  const links = [...ownLinks(pages, origin)].filter(([target]) => !pages.some(({ path }) => path === target));
  done = 0;
  const dead = (
    await inTurns(links, atOnce, async ([target, from]) => {
      const stands = await client.stands(target);
      detail(`试链接 ${(done += 1)}/${links.length}`);
      return stands ? [] : [[target, from] as const];
    })
  ).flat();
  return {
    entries: entries.length,
    pages: pages.length,
    links: links.length,
    findings: [
      ...findingAt(
        'veto',
        '首页打不开、不完整，或者超过 15 秒。请检查门户是不是在运行；在运行的话，几分钟后会自动修好，也可以运行 npm run rebuild。',
        answers
          .filter(
            ({ path, status, facts }) => path === '/' && (status !== 200 || !facts?.metas.get('SiteName')),
          )
          .map(({ path }) => path),
      ),
      ...findingAt(
        'fault',
        '公开的内容没有页面。请运行 npm run rebuild。',
        answers
          .filter(({ path, status }) => path !== '/' && status !== 200)
          .map(({ path, status }) => `${path}（${status || '没有回音'}）`),
      ),
      ...inspectLedger(entries),
      ...inspectFreshness(documents, now),
      ...inspectPages(pages, documents, now),
      ...inspectLinks(dead),
      ...inspectImprint(documents),
    ],
  };
}
