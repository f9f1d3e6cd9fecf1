import { rewriteZip } from '../archives/rewrite-zip.ts';
import { ZipFiles } from '../archives/unpack-zip.ts';
import { zipEntries, type ZipEntry } from '../archives/zip-entries.ts';
import { Encrypted, type Cleaned } from './cleaned.ts';

/** Descriptions take a page; the text of a long report some megabytes. */
const mostUnpacked = 32 * 1024 * 1024;

/** Where documents of newer programs, and OFD, say who wrote them. */
const describing = /^(?:docProps\/[^/]+\.xml|.*\.psmdcp|(?:.*\/)?OFD\.xml)$/i;
const names = ['creator', 'lastModifiedBy', 'Author', 'Manager', 'Company'];
/** Letters that stand for themselves, marks or not. */
const verbatim = '<!\\[CDATA\\[(?:[^\\]]|\\](?!\\]>))*\\]\\]>';
/** An element of one of these names, and the words in it. */
const naming = new RegExp(
  `(<(?:[\\w.-]+:)?(?:${names.join('|')})(?:\\s[^<>]*)?>)((?:[^<]+|${verbatim})+)`,
  'gi',
);

/** What a document carries along that readers do not see at once, by the names of its parts. */
const carried: readonly (readonly [RegExp, string])[] = [
  [/^word\/comments[^/]*\.xml$|^xl\/(?:comments|threadedComments\/)|^ppt\/comments\//i, '批注'],
  [/^xl\/revisions\//i, '修订记录'],
  [/^(?:word|xl|ppt)\/embeddings\/|\/Attachs?\//i, '夹带的其他文件'],
];
const text = 'word/document.xml';
const revised = /<w:(?:ins|del|moveFrom|moveTo)\s/;

/** What an OFD that is locked brings along (GM/T 0099). */
const locks = /(?:^|\/)(?:encryptions?\.xml|entriesmap\.dat|decryptseed\.dat)$/i;

/** Whatever holds the seal of an office: what it was put on must stay as it is. */
const seals = /^_xmlsignatures\/|\/Signs?\//i;

/** The names that a description tells; it holds one byte in each character, whatever its letters are written in. */
function namesIn(xml: string): string[] {
  return [...xml.matchAll(naming)].flatMap(([, , words = '']) => {
    const name = Buffer.from(words.replaceAll(/<!\[CDATA\[|\]\]>/g, ''), 'latin1')
      .toString('utf8')
      .trim();
    return name === '' ? [] : [name];
  });
}

/** The descriptions that name somebody, by the names of their parts. */
function descriptions(files: ZipFiles, entries: readonly ZipEntry[]): Map<string, string> {
  const parts = entries.filter(({ name }) => describing.test(name));
  const read = parts.map(({ name }): [string, string] => [name, files.read(name)?.toString('latin1') ?? '']);
  if (read.some(([, xml]) => xml.includes('\0'))) throw new Error('A description is written in UTF-16.');
  return new Map(read.filter(([, xml]) => namesIn(xml).length > 0));
}

/**
 * A document of Word, Excel, PowerPoint or WPS, or an OFD, whose description names nobody. A sealed one is left as it is.
 * @throws Encrypted, or an Error when it cannot be read
 */
export function cleanParts(archive: Buffer): Cleaned {
  const entries = zipEntries(archive) ?? [];
  if (entries.some(({ name, locked }) => locked || locks.test(name))) throw new Encrypted();
  const files = new ZipFiles(archive, mostUnpacked);
  const described = descriptions(files, entries);
  const sealed = entries.some(({ name }) => seals.test(name));
  const authors = new Set(sealed ? [...described.values()].flatMap(namesIn) : []);
  const carries = carried.filter(([part]) => entries.some(({ name }) => part.test(name)));
  const remains = [
    ...(authors.size > 0 ? [`作者“${[...authors].join('、').slice(0, 60)}”`] : []),
    ...carries.map(([, what]) => what),
    ...(revised.test(files.read(text)?.toString('utf8') ?? '') ? ['修订痕迹'] : []),
  ];
  if (sealed || described.size === 0) return { bytes: archive, remains };
  const changed = [...described].map(([name, xml]): [string, Buffer] => [
    name,
    Buffer.from(xml.replaceAll(naming, '$1'), 'latin1'),
  ]);
  return { bytes: rewriteZip(archive, new Map(changed)), remains };
}
