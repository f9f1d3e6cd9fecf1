import { readSiteAddress } from '@xianfeng/content-types/rules/redirect-address';
import type { PageStore, WrittenPage } from '../store/pages.ts';

/** What stands at an address: a page of this very address, a better address to ask for, redirects that
 * lead in a circle (none can be written any more), or nothing that is known. */
export type Found =
  { readonly page: WrittenPage } | { readonly location: string } | { readonly circle: true } | null;

// Written by telephones and mailings behind every address that is passed on there; they choose no page.
const passedOn = /^(?:from|isappinstalled|scene|spm|utm_\w+)$/;
const mostHops = 10;

/** Follows redirects to where they end; null when they lead in a circle. */
function endOf(pages: Pick<PageStore, 'get'>, first: WrittenPage): string | null {
  const seen = new Set([first.path]);
  let location = first.location;
  while (location !== null && seen.size <= mostHops) {
    if (seen.has(location)) return null;
    seen.add(location);
    const next = pages.get(location);
    if (next?.status !== 301) return location;
    location = next.location;
  }
  return null;
}

function withoutPassedOn(search: string): string {
  const parameters = new URLSearchParams(search);
  for (const name of [...parameters.keys()]) if (passedOn.test(name)) parameters.delete(name);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/**
 * Finds what stands at the address that somebody asked for, in whichever way it is written: encoded in either case of the
 * hex digits, with or without the last slash, with what telephones add. A redirect of exactly this question comes first.
 */
export function findPage(pages: Pick<PageStore, 'get'>, url: URL): Found {
  const read = (text: string): string | null => {
    const address = readSiteAddress(text);
    return 'problem' in address ? null : address.encoded;
  };
  const questions = url.search.length > 1 ? [url.search, withoutPassedOn(url.search)].filter(Boolean) : [];
  const asked = [...questions.map((question) => read(url.pathname + question)), url.pathname];
  for (const path of [...asked, `${url.pathname}/`, read(url.pathname)]) {
    const page = path === null ? undefined : pages.get(path);
    if (!page) continue;
    if (page.status === 301) {
      const location = endOf(pages, page);
      return location === null ? { circle: true } : { location };
    }
    return page.path === url.pathname ? { page } : { location: `${page.path}${url.search}` };
  }
  return null;
}
