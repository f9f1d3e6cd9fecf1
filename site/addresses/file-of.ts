import { join } from 'node:path';

/** Where the file of an address stands below the public folder; addresses that end with a slash are folders. */
export function fileOf(path: string): string {
  const decoded = decodeURIComponent(path);
  if (decoded.split('/').includes('..') || decoded.includes('\0'))
    throw new RangeError(`Not an address of the portal: ${path}`);
  return join(...decoded.split('/'), ...(decoded.endsWith('/') ? ['index.html'] : []));
}
