import type { ContentType, Json } from '@xianfeng/content-types';

/** What a document would say in public, field by field. */
export type PublicFields = { readonly [field: string]: Json };

/** Something to be put right before publication, or to be looked at once more. */
export interface Finding {
  readonly level: 'blocking' | 'warning';
  /** One Chinese sentence that names the field and says what to do. */
  readonly message: string;
}

/** One check: pure, so that it can be told to the editor at any time. */
export type Check = (type: ContentType, fields: PublicFields, today: string) => Finding[];

export const blocking = (message: string): Finding => ({ level: 'blocking', message });
export const warning = (message: string): Finding => ({ level: 'warning', message });

/** All text within a public value. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(textsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
