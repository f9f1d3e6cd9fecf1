import { previewAddress } from '@xianfeng/content-types/drafts/draft';

/** What somebody with a preview link asks for. */
export interface PreviewRequest {
  readonly type: string;
  readonly documentId: string;
  /** The signed part of the address, which only the CMS can judge. */
  readonly link: string;
  readonly wanted:
    | { readonly kind: 'document' }
    | { readonly kind: 'changes' }
    | { readonly kind: 'page'; readonly path: string }
    | { readonly kind: 'file'; readonly sha256: string };
}

/** Reads the address of a preview; null when it is none. */
export function readPreviewRequest(url: URL): PreviewRequest | null {
  const [, type = '', documentId = '', rest = ''] =
    /^\/preview\/([A-Za-z-]{1,40})\/([a-z0-9]{24})\/(changes|file\/[0-9a-f]{64})?$/.exec(url.pathname) ?? [];
  const link = url.searchParams.get('link') ?? '';
  if (!type || !documentId) return null;
  const page = url.searchParams.get('page');
  if (rest.startsWith('file/'))
    return { type, documentId, link, wanted: { kind: 'file', sha256: rest.slice('file/'.length) } };
  if (rest === 'changes') return { type, documentId, link, wanted: { kind: 'changes' } };
  return {
    type,
    documentId,
    link,
    wanted: page?.startsWith('/') ? { kind: 'page', path: page } : { kind: 'document' },
  };
}

type Linked = Pick<PreviewRequest, 'type' | 'documentId' | 'link'>;

const within = (linked: Linked, part: string): string =>
  previewAddress(linked.type, linked.documentId, linked.link).replace('/?', `/${part}?`);

/** Addresses within the preview of one draft; each has no character that HTML would have to escape, pages apart. */
export const previewAddresses = {
  document: (linked: Linked): string => within(linked, ''),
  changes: (linked: Linked): string => within(linked, 'changes'),
  page: (linked: Linked, path: string): string => `${within(linked, '')}&page=${encodeURIComponent(path)}`,
  file: (linked: Linked, sha256: string): string => within(linked, `file/${sha256}`),
};
