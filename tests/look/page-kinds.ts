import { fixedAddresses } from '../../site/addresses/page-addresses.ts';

/** Every page that the portal's own site maps name, and the fixed ones. */
export async function addressesOf(url: string): Promise<string[]> {
  const locations = async (path: string): Promise<string[]> =>
    [...(await (await fetch(`${url}${path}`)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => new URL(match[1] ?? '').pathname,
    );
  const months = await locations('/sitemap.xml');
  const pages = (await Promise.all(months.map(locations))).flat();
  return [...new Set([...fixedAddresses.filter((address) => address.endsWith('/')), ...pages])];
}

const kindOf = (address: string): string => {
  // What exists whatever the content is, is a kind of its own.
  if (fixedAddresses.includes(address)) return address;
  const parts = address.split('/').filter(Boolean);
  return parts.length < 2 ? address : `/${parts[0]}/${'*/'.repeat(parts.length - 1)}`;
};

/** One page of each kind, the one with the most on it, with the kinds that no site map names. */
export async function pageOfEachKind(url: string): Promise<string[]> {
  const sized = await Promise.all(
    (await addressesOf(url)).map(async (address) => ({
      address,
      size: (await (await fetch(`${url}${address}`)).arrayBuffer()).byteLength,
    })),
  );
  const largest = [...Map.groupBy(sized, ({ address }) => kindOf(address)).values()].map(
    (list) => list.reduce((most, each) => (each.size > most.size ? each : most)).address,
  );
  const project = largest.find((address) => address.startsWith('/projects/') && address !== '/projects/');
  const months = [
    ...(await (await fetch(`${url}/updates/`)).text()).matchAll(/href="(\/updates\/\d{4}\/\d{2}\/)"/g),
  ].map((match) => match[1] ?? '');
  return [
    ...largest,
    `${project}history/`,
    `${project}card/`,
    ...largest
      .filter((address) => /^\/programmes\/[^/]+\/$/.test(address))
      .map((address) => `${address}coverage/`),
    ...months.slice(0, 1),
    '/bulletins/dongtai/',
    '/search/?q=%E5%9C%A9%E5%A0%A4',
    '/search/?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA',
    '/search/?q=%E5%88%86%E6%AE%B5%E5%AF%BB%E6%8A%A4',
    '/search/?q=xczx&type=update&from=2026-01-01&sort=newest',
    '/subscribe/?what=/due/&format=calendar',
    '/updates/feed.xml',
    '/nothing-here/',
  ];
}
