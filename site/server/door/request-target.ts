import type { IncomingMessage } from 'node:http';

/** Visible ASCII alone: the parser of addresses drops tabs and line ends, which would join what they part. */
const oneSlash = /^\/(?![/\\])[\x21-\x7e]*$/;

/**
 * The address that is asked for, as every part of the portal uses it: nobody but this function reads the raw text.
 * Null for whatever does not begin with exactly one slash, also once dots and backslashes are resolved: the absolute
 * form, `//host`, `/\host`, `*` and `host:port` name another host than the portal, and so does one of two `Host` headers.
 */
export function readTarget(
  { url = '', headersDistinct: { host = [] } }: Pick<IncomingMessage, 'url' | 'headersDistinct'>,
  origin: string,
): URL | null {
  const text = `${new URL(origin).origin}${url}`;
  if (host.length > 1 || !oneSlash.test(url) || !URL.canParse(text)) return null;
  const target = new URL(text);
  return target.pathname.startsWith('//') ? null : target;
}

/**
 * The very text that is asked for, only to find what was answered to the same text before. It says nothing of the address:
 * for that there is `readTarget`, which judged it when it came first. Null where a second `Host` makes it another question.
 */
export function targetText({
  url = '',
  rawHeaders,
}: Pick<IncomingMessage, 'url' | 'rawHeaders'>): string | null {
  const hosts = rawHeaders.filter((text, place) => place % 2 === 0 && text.toLowerCase() === 'host');
  return hosts.length > 1 ? null : url;
}
