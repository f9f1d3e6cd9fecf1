import { addStyle } from './add-style.ts';

/** Price lists, market place and manuals of Strapi's maker: not reachable from an office network, and of no use to an editor. */
const links = 'a[href*="strapi.io"]';
/** The offer of a newsletter when the first account is made; the only box to tick in a form that asks for a password twice. */
const newsletter = 'form:has(input[name="confirmPassword"]) div:has(> div > button[role="checkbox"])';
/** Settings of what a county does not use: further languages, copies between installations, mail of Strapi's own, its plugins. */
const unused = ['internationalization', 'transfer-tokens', 'email', 'list-plugins']
  .map((page) => `a[href*="/settings/${page}"]`)
  .join(', ');
/** Files are brought from the computer; what would be fetched from an address is refused. */
const fromAddress = '[role="dialog"] [role="tab"][id$="-trigger-url"]';
/** Photos come in beside the field that shows them, each with its words; in Strapi's dialog one chooses from those that are there. */
const uploadInDialog =
  '[role="dialog"] div:has(> [role="tablist"] > [role="tab"][id$="-trigger-browse"]) > div:not([role="tablist"]) > button';
const rule = `${links}, ${newsletter}, ${unused}, ${fromAddress}, ${uploadInDialog} { display: none !important; }`;

export function hideOutsideLinks(page: Document): void {
  addStyle(page, rule);
}
