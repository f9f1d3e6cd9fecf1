import { contentTypes } from '@xianfeng/content-types';
import type { PublishedDocument } from '../store/published-document.ts';
import type { AnnouncedType } from './announced-types.ts';

/** The words that a type's kinds have, by code; bulletins go by their series. Kinds that never become public are none. */
export function kindWords(type: AnnouncedType): Readonly<Record<string, string>> {
  const fields: Readonly<
    Record<string, { readonly words?: Readonly<Record<string, string>>; readonly inside?: readonly string[] }>
  > = contentTypes[type].fields;
  const { words = {}, inside = [] } = fields.kind ?? fields.series ?? {};
  return Object.fromEntries(Object.entries(words).filter(([code]) => !inside.includes(code)));
}

/** Type and kind of a document as one key. */
export function kindKeyOf({ type, data }: PublishedDocument<AnnouncedType>): string | undefined {
  const { kind, series } = data as { kind?: string; series?: string };
  const code = kind ?? series;
  return code && `${type}/${code}`;
}
