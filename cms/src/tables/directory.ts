import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf, type Fields, type TypeName } from '@xianfeng/content-types';
import { quoted, type Finding, type Naming, type Reading } from '@xianfeng/content-types/table/index';
import { colleaguesIn } from '../accounts/member-table.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { allRows } from './all-rows.ts';
import type { TableKind } from './table-kinds.ts';

interface Named {
  readonly id: number;
  readonly documentId: string;
  readonly [field: string]: unknown;
}

/** The words by which people know documents of a type: first the one that a table writes, then others that it understands. */
const wordsOf: Readonly<Partial<Record<TypeName, (row: Named) => unknown[]>>> = {
  organization: ({ name, slug, shortName }) => [name, slug, shortName],
  topic: ({ name, slug }) => [name, slug],
  programme: ({ name, slug }) => [name, slug],
  project: ({ code, title, slug }) => [[code, title].filter(Boolean).join(' '), code, slug, title],
  person: ({ name, post }) => [post ? `${String(name)}（${String(post)}）` : name, name, post],
};

const normal = (word: unknown) => String(word).normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Words that name things, some better than others: a word of an earlier rank is not ambiguous because of a later one. */
class WordIndex<T> {
  private readonly ranks: Map<string, Set<T>>[] = [];

  add(thing: T, words: readonly unknown[]): void {
    for (const [rank, word] of words.entries()) {
      if (word === null || word === undefined || word === '') continue;
      const index = (this.ranks[rank] ??= new Map());
      index.set(normal(word), (index.get(normal(word)) ?? new Set()).add(thing));
    }
  }

  find(word: string): T[] {
    const asked = normal(word);
    for (const index of this.ranks) {
      const found = index?.get(asked);
      if (found) return [...found];
    }
    return [];
  }
}

function targetsIn(fields: Fields): Set<TypeName> {
  const found = new Set<TypeName>();
  for (const field of Object.values(fields)) {
    if ((field.kind === 'relation' || field.kind === 'quote') && field.target)
      found.add(field.target as TypeName);
    for (const inner of field.component ? targetsIn(field.component.fields) : []) found.add(inner);
  }
  return found;
}

/** Documents of other units, and people that nobody outside the unit is told of, are not to be found. */
function belongs(target: TypeName, row: Named, scope: Scope): boolean {
  if (scope === 'county' || (target !== 'project' && target !== 'person')) return true;
  const organization = row.organization as { documentId: string } | null | undefined;
  return organization ? scope.has(organization.documentId) : target === 'person';
}

async function namedRows(strapi: Core.Strapi, target: TypeName): Promise<Named[]> {
  const type = contentTypeOf(target);
  const populate = type.fields.organization ? { organization: { select: ['id', 'documentId'] } } : {};
  return allRows<Named>(strapi, uidOf(target), {
    where: type.drafted ? { publishedAt: null } : {},
    populate,
  });
}

interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
  readonly name: string;
  readonly createdBy: { readonly id: number } | null;
}

const storedFiles = (strapi: Core.Strapi): Promise<StoredFile[]> =>
  allRows<StoredFile>(strapi, 'plugin::upload.file', {
    select: ['documentId', 'url', 'name'],
    populate: { createdBy: { select: ['id'] } },
  });

const sought = (label: string, word: string, found: readonly unknown[]): Reading => {
  if (found.length === 1) return { value: found[0] };
  return {
    problem:
      found.length === 0
        ? `没有找到叫“${quoted(word)}”的${label}，或者不归您的单位管`
        : `叫“${quoted(word)}”的${label}有 ${found.length} 个，请改写成编号或者网址名`,
  };
};

/** How the desk's tables name documents and files, and find them by their names. */
export async function readDirectory(
  strapi: Core.Strapi,
  kind: TableKind,
  scope: Scope,
): Promise<{ naming: Naming; finding: Finding; namesOf: (target: string) => readonly string[] }> {
  const names = new Map<string, string[]>();
  const indexes = new Map<string, WordIndex<string>>();
  const best = new Map<string, string>();
  for (const target of targetsIn(kind.type.fields)) {
    const index = new WordIndex<string>();
    const words = wordsOf[target] ?? ((row: Named) => [row[contentTypeOf(target).titleField], row.slug]);
    const rows = (await namedRows(strapi, target)).filter((row) => belongs(target, row, scope));
    for (const row of rows) index.add(row.documentId, [row.documentId, ...words(row)]);
    for (const row of rows) {
      const word = words(row).find((each) => each && index.find(String(each)).length === 1);
      if (word) best.set(row.documentId, String(word));
    }
    indexes.set(target, index);
    names.set(
      target,
      rows.flatMap((row) => best.get(row.documentId) ?? []),
    );
  }
  const files = await storedFiles(strapi);
  const ours = new Set(scope === 'county' ? [] : await colleaguesIn(strapi, [...scope]));
  // What others call their files is nothing to be tried out; whoever has an address has seen it where it is shown.
  const nameOf = ({ name, createdBy }: StoredFile) =>
    scope === 'county' || !createdBy || ours.has(createdBy.id) ? name : null;
  const fileIndex = new WordIndex<number>();
  for (const file of files) fileIndex.add(file.id, [file.url, file.documentId, nameOf(file)]);
  const urls = new Map(files.map(({ id, url }) => [id, url]));
  return {
    namesOf: (target) => names.get(target) ?? [],
    naming: {
      document: (_target, documentId) => best.get(documentId) ?? documentId,
      file: (id) => urls.get(id as number) ?? String(id),
    },
    finding: {
      document: (target, word) =>
        sought(contentTypeOf(target as TypeName).label, word, indexes.get(target)?.find(word) ?? []),
      file: (word) => sought('文件（要先在“照片和文件”里上传）', word, fileIndex.find(word)),
    },
  };
}
