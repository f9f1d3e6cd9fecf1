/** Price lists, market place and manuals of Strapi's maker: not reachable from an office network, and of no use to an editor. */
const links = 'a[href*="strapi.io"]';
/** The offer of a newsletter when the first account is made; the only box to tick in a form that asks for a password twice. */
const newsletter = 'form:has(input[name="confirmPassword"]) div:has(> div > button[role="checkbox"])';
/** Settings of what a county does not use: further languages, copies between installations, mail of Strapi's own, its plugins. */
const unused = ['internationalization', 'transfer-tokens', 'email', 'list-plugins'].map((page) => `a[href$="/settings/${page}"]`).join(', ');
const rule = `${links}, ${newsletter}, ${unused} { display: none !important; }`;

export function hideOutsideLinks(page: Document): void {
  const style = page.createElement('style');
  style.textContent = rule;
  page.head.append(style);
}
