/** Price lists, market place and manuals of Strapi's maker: not reachable from an office network, and of no use to an editor. */
const rule = 'a[href*="strapi.io"] { display: none !important; }';

export function hideOutsideLinks(page: Document): void {
  const style = page.createElement('style');
  style.textContent = rule;
  page.head.append(style);
}
