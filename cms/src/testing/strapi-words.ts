import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Words = Readonly<Record<string, string>>;

/** A part of Strapi's desk: before its keys stands the name of the plugin. */
interface Part {
  readonly prefix: string;
  readonly folder: string;
  readonly translations: string;
}

const folderOf = (name: string) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist/admin');

const parts: readonly Part[] = [
  { prefix: '', folder: join(folderOf('@strapi/admin'), 'admin/src'), translations: 'translations' },
  { prefix: 'content-manager.', folder: folderOf('@strapi/content-manager'), translations: 'translations' },
  { prefix: 'upload.', folder: folderOf('@strapi/upload'), translations: 'translations' },
];

async function translation({ folder, translations }: Part, language: string): Promise<Words> {
  const file = join(folder, translations, `${language}.json.mjs`);
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as { default: Words }).default : {};
}

/** Texts that stand in the code of a screen beside their key, and often in no file of translations. */
function textsInCode({ prefix, folder }: Part): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const file of globSync('**/*.mjs', { cwd: folder, exclude: (name) => name === 'translations' })) {
    for (const [, ofPlugin, key = '', , text = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /id: (getTrad\(|getTranslation\()?['"`]([^'"`$]+)['"`]\)?,\s*defaultMessage: (['"`])(.*?)\3/g,
    ))
      texts[`${ofPlugin ? prefix : ''}${key}`] = text;
  }
  return texts;
}

/** Every text of Strapi's desk that an editor in Chinese would read in English: key → English. */
export async function englishTexts(own: Words): Promise<Record<string, string>> {
  const english: Record<string, string> = {};
  const chinese: Record<string, string> = {};
  for (const part of parts) {
    const prefixed = (words: Words) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [`${part.prefix}${key}`, text]));
    Object.assign(english, textsInCode(part), prefixed(await translation(part, 'en')));
    Object.assign(chinese, prefixed(await translation(part, 'zh-Hans')));
  }
  const read = { ...chinese, ...own };
  return Object.fromEntries(
    Object.entries(english).filter(
      ([key, text]) => /[a-z]{2}/i.test(text) && !/[一-鿿]/.test(read[key] ?? ''),
    ),
  );
}
