import { addStyle } from './add-style.ts';

/** From here on Strapi has its menu at the side. */
const wide = '1080px';

/** In the menu an icon alone tells nobody where it leads: its name stands below it. */
const menu = `
nav > div > ul > li a[aria-label]::after { content: attr(aria-label); color: #4a4a6a; font-size: 1.2rem; line-height: 1.35; text-align: center; white-space: nowrap; }
nav > div > ul > li a[aria-label].active::after { color: #271fe0; font-weight: 600; }
nav > div > ul > li a[aria-label] { gap: 0.4rem; }
@media (max-width: calc(${wide} - 1px)) {
  nav > div > ul:has(> li a[aria-label]) { justify-content: flex-start !important; gap: 0 !important; }
}
@media (min-width: ${wide}) {
  nav:has(> div > ul > li a[aria-label]) { inline-size: 8.4rem; }
  nav:has(> div > ul > li a[aria-label]) > div:first-child { align-self: center; }
  nav > div > ul > li, nav > div > ul > li span:has(> a[aria-label]) { inline-size: 100%; }
  nav > div > ul > li a[aria-label] { flex-direction: column; padding: 0.8rem 0.4rem; border-radius: 0; }
  nav > div > ul > li a[aria-label]::after { white-space: normal; }
}`;

/** Cards of the first page are as long as what they say: nothing that waits hides below an edge. */
const cards = `
[data-strapi-widget-id] main { block-size: auto !important; min-block-size: 4rem; }
[data-strapi-widget-id] { block-size: 100%; }
[data-strapi-widget-id] td { padding-inline: 0.4rem; }`;

export function showWords(page: Document): void {
  addStyle(page, `${menu}${cards}`);
}
