import { join } from 'node:path';

// Programs of former sites: a plain web server would hand their files out as downloads, so only the process answers.
const programEnding = /\.(?:action|aspx?|cgi|dll|do|jhtml|jspx?|nsf|php\d?)$/i;
/** The same as in addresses of redirects: with such an ending a name is a file's and never a folder's. */
const fileName = /\.[a-z][a-z0-9]{1,9}$/i;

function decodedParts(path: string): string[] | null {
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/**
 * Where the file of an address stands below the public folder; addresses that end with a slash are folders.
 * Null when no file can stand there: addresses with a question, parts that are no names, a file's name where a folder
 * would have to be. So no two addresses ever want the same place.
 */
export function fileOf(path: string): string | null {
  const parts = path.includes('?') || !path.startsWith('/') ? null : decodedParts(path);
  if (!parts) return null;
  const folder = parts.at(-1) === '';
  const names = folder ? parts.slice(0, -1) : parts;
  const last = names.at(-1) ?? '';
  const folders = folder ? names : names.slice(0, -1);
  const isName = (part: string): boolean =>
    !['', '.', '..'].includes(part) && !/[/\\\0]/.test(part) && Buffer.byteLength(part) <= 200;
  if (!names.every(isName) || folders.some((part) => fileName.test(part))) return null;
  if (!folder && (last === 'index.html' || programEnding.test(last))) return null;
  return join(...names, ...(folder ? ['index.html'] : []));
}
