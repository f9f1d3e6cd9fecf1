// Browsers drop tabs and line ends inside an address and read a backslash as a slash: an address with
// any of them can mean something else than it says, so none is let through.
const misleading = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/;
const web = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;
const mail = /^mailto:[^@?]+@[^@?]+(?:\?|$)/i;
// A mail program decodes the address: a line end in it begins a header line of its own.
const encodedControl = /%(?:[01][0-9a-f]|7f)/i;
const telephone = /^tel:\+?[0-9-]+$/i;
const onThisSite = /^\/(?!\/)/;

/**
 * Whether a link may carry this address: http(s) without credentials, mailto, tel, or an address on
 * this site ('/…'). Everything else (javascript:, data:, '//host', relative paths) may not.
 */
export function isSafeHref(href: string): boolean {
  if (misleading.test(href)) return false;
  if (web.test(href)) return URL.canParse(href);
  if (mail.test(href)) return !encodedControl.test(href);
  return onThisSite.test(href) || telephone.test(href);
}

/** Whether a safe address leads away from this site. */
export function isExternalHref(href: string): boolean {
  return web.test(href);
}

/** Whether an address field may hold this: what a link may carry, but no page of this site and nothing unencrypted. */
export function isLink(address: string): boolean {
  return isSafeHref(address) && !/^(?:\/|http:)/i.test(address);
}

/** `isLink`, nearly, as a pattern for Strapi's forms: they know neither flags nor functions. */
export const linkPattern =
  /^(?:[hH][tT][tT][pP][sS]:\/\/[^\s\\/?#@]+(?:[/?#][^\s\\]*)?|[mM][aA][iI][lL][tT][oO]:[^\s\\@?]+@[^\s\\@?]+(?:\?[^\s\\]*)?|[tT][eE][lL]:\+?[0-9-]+)$/;
