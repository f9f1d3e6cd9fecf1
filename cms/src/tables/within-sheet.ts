import type { ContentType } from '@xianfeng/content-types';
import type { Finding, Naming, TableEntry } from '@xianfeng/content-types/table/index';

/** Stands for a document that the same table makes: it has no number before it is written. */
const mark = 'new:';

const normal = (word: unknown) => String(word).normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The words by which a new document of the table is known in its other rows. */
export const pendingName = (type: ContentType, data: Readonly<Record<string, unknown>>): string =>
  `${mark}${normal(data[type.titleField] ?? '')}`;

/** Finds and names, besides what is stored, what the same table makes new: towns and their villages come in one file. */
export function withinSheet(
  type: ContentType,
  entries: readonly TableEntry[],
  { naming, finding }: { naming: Naming; finding: Finding },
): { naming: Naming; finding: Finding } {
  const made = new Set(
    entries.filter(({ documentId }) => documentId === null).map(({ data }) => pendingName(type, data)),
  );
  return {
    naming: {
      ...naming,
      document: (target, id) => (id.startsWith(mark) ? id.slice(mark.length) : naming.document(target, id)),
    },
    finding: {
      ...finding,
      document(target, word) {
        const stored = finding.document(target, word);
        const pending = `${mark}${normal(word)}`;
        return 'problem' in stored && target === type.name && made.has(pending) ? { value: pending } : stored;
      },
    },
  };
}

const pendingIn = (value: unknown): string[] =>
  typeof value === 'string' && value.startsWith(mark)
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(pendingIn)
      : [];

/** What in `data` points at documents of the same table, for fields that point at documents of its type. */
export function pendingLinks(type: ContentType, data: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'relation' && field.target === type.name ? pendingIn(data[name]) : [],
  );
}

/** `data` with the numbers of documents that have been written meanwhile. */
export function resolved(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  written: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const links = new Set(pendingLinks(type, data));
  const one = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(one)
      : typeof value === 'string' && links.has(value)
        ? (written.get(value) ?? value)
        : value;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, links.size > 0 ? one(value) : value]),
  );
}

interface Linked {
  readonly documentId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Steps in an order in which each comes after what it points at; `stuck` are those that point at each other, in the
 * order of the table. Every step and every link is looked at once.
 */
export function inOrder<S extends Linked>(
  type: ContentType,
  steps: readonly S[],
): { ordered: S[]; stuck: S[] } {
  const links = steps.flatMap((step) =>
    [...new Set(pendingLinks(type, step.data))].map((link) => ({ link, step })),
  );
  const waiting = Map.groupBy(links, ({ link }) => link);
  const waitsFor = new Map(steps.map((step) => [step, 0]));
  for (const { step } of links) waitsFor.set(step, (waitsFor.get(step) ?? 0) + 1);
  const ordered = steps.filter((step) => waitsFor.get(step) === 0);
  // What becomes ready is put at the end of the list that is being walked.
  for (const step of ordered) {
    if (step.documentId !== null) continue;
    const name = pendingName(type, step.data);
    const next = waiting.get(name) ?? [];
    waiting.delete(name);
    for (const { step: each } of next) {
      const left = (waitsFor.get(each) ?? 0) - 1;
      waitsFor.set(each, left);
      if (left === 0) ordered.push(each);
    }
  }
  return { ordered, stuck: steps.filter((step) => (waitsFor.get(step) ?? 0) > 0) };
}
