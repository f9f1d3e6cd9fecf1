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

/** Steps in an order in which each comes after what it points at; `stuck` are those that point at each other. */
export function inOrder<S extends Linked>(
  type: ContentType,
  steps: readonly S[],
): { ordered: S[]; stuck: S[] } {
  const ordered: S[] = [];
  const done = new Set<string>();
  let left = [...steps];
  while (left.length > 0) {
    const ready = left.filter(({ data }) => pendingLinks(type, data).every((link) => done.has(link)));
    if (ready.length === 0) break;
    for (const step of ready) if (step.documentId === null) done.add(pendingName(type, step.data));
    ordered.push(...ready);
    left = left.filter((step) => !ready.includes(step));
  }
  return { ordered, stuck: left };
}
