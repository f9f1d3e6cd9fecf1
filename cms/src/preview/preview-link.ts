import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Which draft a link shows. */
export interface LinkedDraft {
  readonly type: string;
  readonly documentId: string;
}

export type LinkState = 'good' | 'expired' | 'wrong';

/** Key for preview links, made of a secret of the installation that is used for something else too. */
export function previewKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'preview of a draft', 32));
}

const signature = (key: Buffer, { type, documentId }: LinkedDraft, until: number): Buffer =>
  createHmac('sha256', key).update(`${type}\n${documentId}\n${until}`).digest();

/** The signed part of a preview address; `until` in seconds since 1970. */
export function signLink(key: Buffer, draft: LinkedDraft, until: number): string {
  return `${until}.${signature(key, draft, until).toString('base64url')}`;
}

/** Whether a link shows this draft at `now` (milliseconds since 1970); `until` in seconds, 0 when the link is wrong. */
export function readLink(
  key: Buffer,
  draft: LinkedDraft,
  link: string,
  now: number,
): { readonly state: LinkState; readonly until: number } {
  const [, seconds = '', given = ''] = /^(\d{1,12})\.([\w-]{43})$/.exec(link) ?? [];
  const until = Number(seconds);
  const expected = signature(key, draft, until);
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected))
    return { state: 'wrong', until: 0 };
  return { state: now < until * 1000 ? 'good' : 'expired', until };
}
