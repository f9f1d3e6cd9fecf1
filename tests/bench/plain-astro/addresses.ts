import { openStore } from '../../../site/store/store.ts';
import { fixedAddresses } from '../../../site/addresses/page-addresses.ts';
import { parseFeedAddress } from '../../../site/addresses/feed-address.ts';

/** Every address that a page of the store stands at. */
function everyAddress(): string[] {
  const store = openStore(process.env.BENCH_STORE ?? '');
  const claimed = store.pages.claimedPaths().filter((path) => store.pages.claimAt(path)?.kind === 'page');
  store.close();
  return [...new Set([...fixedAddresses, ...claimed])];
}

let addresses: string[] | undefined;

/**
 * What `getStaticPaths` of a page answers: the values of the parameters for every address that fits its route.
 * `route` is written like the page's file, such as '/updates/[year]/[month]'.
 */
export function staticPaths(route: string): { params: Record<string, string> }[] {
  addresses ??= everyAddress();
  const pages = addresses.filter((address) => !parseFeedAddress(address));
  const names = [...route.matchAll(/\[([^\]]+)\]/g)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${route.replace(/[.]/g, '\\$&').replace(/\[[^\]]+\]/g, '([^/]+)')}/?$`);
  return pages.flatMap((address) => {
    const found = pattern.exec(address);
    return found
      ? [
          {
            params: Object.fromEntries(
              names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
            ),
          },
        ]
      : [];
  });
}

/** The same for the one route that tells every feed: what stands before `.xml`. */
export function feedPaths(): { params: { feed: string } }[] {
  addresses ??= everyAddress();
  return addresses
    .filter((address) => parseFeedAddress(address) && address.endsWith('.xml'))
    .map((address) => ({ params: { feed: address.slice(1, -'.xml'.length) } }));
}
