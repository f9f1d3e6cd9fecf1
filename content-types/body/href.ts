// Browsers drop tabs and line ends inside an address and read a backslash as a slash: an address with
// any of them can mean something else than it says, so none is let through.
const misleading = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/;
const web = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i;
const mail = /^mailto:[^@?]+@[^@?]+(?:\?|$)/i;
const telephone = /^tel:\+?[0-9-]+$/i;
const onThisSite = /^\/(?!\/)/;

/**
 * Whether a link may carry this address: http(s) without credentials, mailto, tel, or an address on
 * this site ('/…'). Everything else (javascript:, data:, '//host', relative paths) may not.
 */
export function isSafeHref(href: string): boolean {
  if (misleading.test(href)) return false;
  if (web.test(href)) return URL.canParse(href);
  return onThisSite.test(href) || mail.test(href) || telephone.test(href);
}

/** Whether a safe address leads away from this site. */
export function isExternalHref(href: string): boolean {
  return web.test(href);
}
