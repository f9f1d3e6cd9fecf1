import { folders } from './section-folders.ts';

/** An address of this site, read once: everybody compares and keeps these forms. */
export interface SiteAddress {
  /** As people read it: `/老栏目/公示/`. Reading it again gives the same. */
  readonly written: string;
  /** As browsers ask for it, ASCII only: `/%E8%80%81…/`. */
  readonly encoded: string;
}

const longestPart = 200;
/** A last part with an ending names a file; every other address is a folder and ends with a slash. */
const fileName = /\.[a-z][a-z0-9]{1,9}$/i;
const indexFile = /^index\.html$/i;
// What no address may hold once it is decoded: marks that mean something to browsers, folders or terminals.
const forbidden = /[\s\\/?#%\p{Cc}\p{Cf}]/u;

const tooLong = (part: string): boolean => new TextEncoder().encode(part).length > longestPart;

function partProblem(part: string): string | null {
  if (part === '.' || part === '..') return '不能有 . 或者 .. 这样的部分';
  if (forbidden.test(part)) return `“${part}”里有网址不能用的符号（空格、反斜线、百分号等）`;
  if (tooLong(part)) return `“${part.slice(0, 12)}……”这一部分太长，最多 200 个字节，大约 66 个汉字`;
  return null;
}

function decodedParts(path: string): string[] | null {
  try {
    return path
      .slice(1)
      .split('/')
      .map((part) => decodeURIComponent(part).normalize('NFC'));
  } catch {
    return null;
  }
}

/** Parameters in a fixed order, so that `?a=1&b=2` and `?b=2&a=1` are one address. */
function orderedQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.sort();
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Reads what somebody typed, or what a browser asks for: path and query, encoded or not, of any case of the hex digits,
 * with or without the last slash.
 * @returns the address, or why it cannot be one, as a part of a Chinese sentence
 */
export function readSiteAddress(text: string): SiteAddress | { readonly problem: string } {
  const trimmed = text.trim();
  if (!trimmed.startsWith('/') || trimmed.startsWith('//'))
    return { problem: '要以一个 / 开头，只写域名后面的部分' };
  if (trimmed.includes('#')) return { problem: '不能有 #' };
  const [path = '', ...queries] = trimmed.split('?');
  if (queries.length > 1) return { problem: '只能有一个 ?' };
  const parts = decodedParts(path);
  if (!parts) return { problem: '里的 % 写得不对（% 后面要跟两位十六进制数，整体要是 UTF-8 编码）' };
  if (parts.at(-1) === '') parts.pop();
  if (parts.includes('')) return { problem: '不能有连着的两个 /' };
  const problem = parts.map(partProblem).find((found) => found !== null);
  if (problem) return { problem };
  while (indexFile.test(parts.at(-1) ?? '')) parts.pop();
  const end = parts.length === 0 || fileName.test(parts.at(-1) ?? '') ? '' : '/';
  const query = orderedQuery(queries[0] ?? '');
  const joined = (each: readonly string[]): string => `/${each.join('/')}${end}${query}`;
  return { written: joined(parts), encoded: joined(parts.map(encodeURIComponent)) };
}

/** First parts below which everything is the portal's own. */
const ownFolders: readonly string[] = [
  'admin',
  'api',
  'assets',
  'data',
  'examples',
  'feed',
  'files',
  'log',
  'media',
  'preview',
  'render',
  'search',
  'sitemaps',
  'styleguide',
  'subscribe',
  'uploads',
];

/** Single addresses of the portal itself, and the lists of its sections. */
const ownAddresses: ReadonlySet<string> = new Set([
  '/',
  ...Object.values(folders).map((folder) => `/${folder}/`),
  ...['results', 'changes', 'sitemap', 'about', 'accessibility', 'privacy', 'due', 'hub', 'oembed'].map(
    (name) => `/${name}/`,
  ),
]);

/**
 * Whether the portal itself stands at an address, whatever is published: its lists, feeds, assets and services.
 * Files directly below the root (`/robots.txt`) all are its own, pages (`/gk.html`) are not.
 * @param address encoded, as `readSiteAddress` gives it
 */
export function isBuiltIn(address: string): boolean {
  const [path = ''] = address.split('?');
  const parts = path.split('/').filter(Boolean);
  if (ownAddresses.has(path) || ownFolders.includes(parts[0] ?? '')) return true;
  if (path.endsWith('/')) return false;
  const name = parts.at(-1) ?? '';
  if (parts.length === 1)
    return path === '/404.html' || !/\.(?:html?|shtml|php|aspx?|jsp|do|action)$/i.test(name);
  // Feeds, calendars, cards and the like, which stand beside lists and documents.
  return Object.values(folders).some((folder) => folder === parts[0]) && !/html?$/i.test(name);
}

/** Two addresses of a redirect, encoded. */
export interface RedirectAddresses {
  readonly from: string;
  readonly to: string;
}

/** The addresses of a stored redirect; null for one that leads nowhere, away from the portal's own addresses, or to itself, as could be written once. */
export function redirectAddresses(redirect: RedirectAddresses): RedirectAddresses | null {
  const [from, to] = [readSiteAddress(redirect.from), readSiteAddress(redirect.to)];
  if ('problem' in from || 'problem' in to) return null;
  if (isBuiltIn(from.encoded) || from.encoded === to.encoded) return null;
  return { from: from.encoded, to: to.encoded };
}

/** The way round in which a new redirect would end where it begins, as encoded addresses; null when it comes to an end. */
export function circleOf(
  redirect: RedirectAddresses,
  others: ReadonlyMap<string, string>,
): readonly string[] | null {
  const way = [redirect.from];
  const seen = new Set<string>();
  let next: string | undefined = redirect.to;
  while (next !== undefined && !seen.has(next)) {
    way.push(next);
    if (next === redirect.from) return way;
    seen.add(next);
    next = others.get(next);
  }
  return null;
}
