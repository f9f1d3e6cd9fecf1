/** The formats in which derived pictures are made. */
export type DerivedFormat = 'avif' | 'webp';

const STEM = 24;
const LONGEST_NAME_BYTES = 150;
// A browser would run these as part of the portal if a server sent them by their extension.
const RUNS_IN_BROWSERS = /\.(?:html?|xhtml|shtml|mht|mhtml|xht|svgz?|xml|xsl|xslt|m?js|wasm|swf|css|php)$/i;

/** Folders below the public one for pictures and for attachments. */
export const mediaFolders = ['media/', 'files/'] as const;

/** Site-relative address of one derived picture; `sha256` is the original's. */
export function pictureAddress(sha256: string, width: number, format: DerivedFormat): string {
  return `/media/${sha256.slice(0, 2)}/${sha256.slice(0, STEM)}-${width}.${format}`;
}

function shorten(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}

/** A name that every file system takes, extension kept; “附件” when nothing is left of it. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|#%]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length) || '附件';
  const safe = shorten(stem, LONGEST_NAME_BYTES - Buffer.byteLength(extension)).trimEnd() + extension;
  return RUNS_IN_BROWSERS.test(safe) ? `${safe}.txt` : safe;
}

/** Site-relative address of an attachment, percent-encoded; its file lies under the same path, decoded. */
export function fileAddress(media: { readonly sha256: string; readonly name: string }): string {
  return `/files/${media.sha256.slice(0, STEM)}/${encodeURIComponent(safeFileName(media.name))}`;
}
