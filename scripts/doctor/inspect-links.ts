import { findingAt, type Finding } from './finding.ts';
import type { PageFacts } from './page-facts.ts';

/** Every address of the portal itself that its pages lead to, with the pages that do; without what stands behind `#`. */
export function ownLinks(pages: readonly PageFacts[], origin: string): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { path, links: addresses } of pages) {
    for (const address of new Set(addresses)) {
      if (!URL.canParse(address, origin + path)) continue;
      const url = new URL(address, origin + path);
      if (url.origin !== origin) continue;
      const target = url.pathname + url.search;
      const from = links.get(target);
      if (from) from.push(path);
      else links.set(target, [path]);
    }
  }
  return links;
}

/** Dead links: each costs points, and a reader. */
export function inspectLinks(
  dead: readonly (readonly [target: string, from: readonly string[]])[],
): Finding[] {
  return findingAt(
    'fault',
    '链接打不开。请在编辑台改掉。',
    dead.map(
      ([target, from]) => `${target}（在 ${from[0] ?? ''}${from.length > 1 ? ` 等 ${from.length} 页` : ''}）`,
    ),
  );
}
