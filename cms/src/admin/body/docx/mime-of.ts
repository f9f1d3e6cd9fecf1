const magics: readonly (readonly [mime: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\u0089PNG'],
  ['image/jpeg', 0, '\u00ff\u00d8\u00ff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavi'],
];

/** What a picture is by its first bytes; its name and the document's list of kinds may say anything. */
export function mimeOf(bytes: Uint8Array, name: string): string {
  const begins = (at: number, magic: string) =>
    Array.from(magic).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  const found = magics.find(([, at, magic]) => begins(at, magic));
  return found?.[0] ?? `image/x-${name.split('.').at(-1)?.toLowerCase() ?? 'unknown'}`;
}
