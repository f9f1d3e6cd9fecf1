import type { ContentType } from '../language/content-type.ts';
import type { Json } from '../ledger/canonical-json.ts';

/** What a document would say in public, field by field. */
export type PublicFields = { readonly [field: string]: Json };

/** Something to be put right before publication, or to be looked at once more. */
export interface Finding {
  readonly level: 'blocking' | 'warning';
  /** One Chinese sentence that names the field and says what to do. */
  readonly message: string;
  /** Where in the form it is to be put right: `milestones.1.planned`; absent when no single field is meant. */
  readonly at?: string;
}

/** A way to write a name, a post or a phrase that is wrong, and the right one. */
export interface Wording {
  readonly wrong: string;
  readonly right: string;
  readonly weight: Finding['level'];
}

/** What a check knows besides the document itself. */
export interface Surroundings {
  /** Beijing date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly wordings: readonly Wording[];
  /** Who else has published something of the same type under the same title: names of organizations, or the type's own words. */
  readonly twins: readonly string[];
  /** What the public last read of the document; null when it never was public, or that was removed by law. */
  readonly before: PublicFields | null;
  /** What the public will read about this change; null while nothing is said. */
  readonly reason: string | null;
  /** Addresses on this site that lead nowhere (`dead`), or of which nobody knows (`unknown`). */
  readonly links: ReadonlyMap<string, 'dead' | 'unknown'>;
}

/** Surroundings of which nothing is known but the day, for those who look at many documents at once. */
export const nothingAround = (today: string): Surroundings => ({
  today,
  wordings: [],
  twins: [],
  before: null,
  reason: null,
  links: new Map(),
});

/** One check: pure, so that it can be told to the editor at any time. */
export type Check = (type: ContentType, fields: PublicFields, around: Surroundings) => Finding[];

export const finding = (level: Finding['level'], message: string, at?: string): Finding => ({
  level,
  message,
  ...(at ? { at } : {}),
});
export const blocking = (message: string, at?: string): Finding => finding('blocking', message, at);
export const warning = (message: string, at?: string): Finding => finding('warning', message, at);

/** All text within a public value. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(textsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
