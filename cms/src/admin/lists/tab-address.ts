import type { Tab } from '../../workflow/tabs.ts';

/** The address of a tab of the list that a query shows: with the same search, filters and order, from the first page on. */
export function tabAddress(query: string, tab: Tab): { readonly search: string } {
  const parts = query.replace(/^\?/, '').split('&');
  const kept = parts.filter((part) => part !== '' && !/^(tab|page)=/.test(part));
  return { search: `?${[...kept, ...(tab === 'all' ? [] : [`tab=${tab}`])].join('&')}` };
}
