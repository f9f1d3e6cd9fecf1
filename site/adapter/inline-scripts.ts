/**
 * The scripts that stand inside pages, complete: the policy of every page names their digests, and a browser runs no
 * other script that stands in a page.
 */

/** Before the first paint, so that large text does not jump in; a browser may forbid the storage. */
export const elderMode =
  "try { if (localStorage.getItem('elder')) document.documentElement.dataset.elder = ''; } catch {}";

/**
 * Pages are files and change nothing: fetching one early, when a finger or pointer rests on its link, is safe.
 * Addresses of pages, and only theirs, end with a slash.
 */
export const prefetchRules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: ['/', '/*/'] }, { not: { href_matches: '/search/*' } }] },
      eagerness: 'moderate',
    },
  ],
});
