import type { MediaReference } from './media-reference.ts';

function isMedia(value: object): value is MediaReference {
  return ['sha256', 'url', 'mime', 'name'].every(
    (key) => typeof (value as Record<string, unknown>)[key] === 'string',
  );
}

/**
 * Every published file inside a snapshot, however deep (parts, lists, article bodies), in order of appearance
 * and each once. The same bytes under two names are two files.
 */
export function collectMedia(snapshot: unknown): MediaReference[] {
  const found = new Map<string, MediaReference>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isMedia(value)) {
      const key = `${value.sha256} ${value.name}`;
      if (!found.has(key)) found.set(key, value);
      return;
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(snapshot);
  return [...found.values()];
}
