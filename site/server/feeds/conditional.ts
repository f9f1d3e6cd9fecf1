import type { IncomingMessage } from 'node:http';

/**
 * Makes a feed reader's conditional request one that is answered with 304 when nothing is new. `no-cache` only asks that
 * the origin be asked, which happens here; a date beside a tag says nothing (RFC 9110, 13.1.3); and some proxies mend
 * tags as Apache does.
 */
export function understandCondition({ headers }: IncomingMessage): void {
  const tags = headers['if-none-match'];
  if (tags === undefined && headers['if-modified-since'] === undefined) return;
  delete headers['cache-control'];
  delete headers.pragma;
  if (tags === undefined) return;
  delete headers['if-modified-since'];
  headers['if-none-match'] = tags.replace(/[-;](?:gzip|br|deflate)(?=")/g, '');
}

/** Whether the client has the version that this tag names; compared weakly, in a list or alone. */
export function hasVersion({ headers }: Pick<IncomingMessage, 'headers'>, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '').replaceAll('"', '');
  const tags = headers['if-none-match'];
  return tags !== undefined && tags.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}

/** Whether the client has what stood at this time, and asks by the time alone. */
export function isUnchangedSince({ headers }: IncomingMessage, time: Date): boolean {
  return (
    headers['if-none-match'] === undefined && Date.parse(headers['if-modified-since'] ?? '') >= time.getTime()
  );
}
