import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folderOf = (name: string) =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dist');

/** The programs of which the desk is made, each with the part of it that runs in a browser. */
const programs: readonly { readonly name: string; readonly files: string }[] = [
  { name: '@strapi/admin', files: 'admin/admin/src/**/*.mjs' },
  { name: '@strapi/content-manager', files: 'admin/**/*.mjs' },
  { name: '@strapi/upload', files: 'admin/**/*.mjs' },
  { name: '@strapi/email', files: 'admin/**/*.mjs' },
  { name: '@strapi/design-system', files: 'index.mjs' },
];

/** Translations themselves, and screens that nobody in a county can open: they are switched off, or cost a licence. */
const beyondEditors =
  /translations|\/ee\/|\/ai\/|\/history\/|NpsSurvey|GuidedTour|BlocksInput|Wysiwyg|ConfigurationPage|getMatchingDocLink|PublishAction|FreeTrial|Marketplace/i;

/** What is said to a person: a label, a message, words in an element. */
const spoken =
  /(?:children|title|\w*[lL]abel|\w*[mM]essage|\w*[tT]ext|placeholder|hint|['"]aria-label['"])\s*(?::|=)\s*(?:\w+ = )?(?:\(\w*\) => )?(["'`])((?:\$\{\w+\} )?[A-Z][a-z]+[^"'`\n]*|\$\{\w+\} [a-z| ]+\w*)\1/g;
const firstOfSeveral = /children: \[\s*"([A-Z][a-z]+ [^"\n]*)",/g;

const isKey = (text: string) => /^[\w-]+(?:\.[\w-]+)+$/.test(text);
const isComment = (code: string, index: number) =>
  /^\s*\*/.test(code.slice(code.lastIndexOf('\n', index) + 1, index));
const isTranslated = (code: string, index: number) =>
  /default$/.test(code.slice(0, index)) || code.slice(index).startsWith('defaultMessage');

/** The greeting of an example in Strapi's program, and what it says of a field that no content type has. */
const neverShown = new Set(['Hello world!', 'Unsupported field type: ${type}']);

/**
 * Every English text that stands in the desk's program beside no key of a translation, as `module: text`.
 * @param change what becomes of a module before it is looked at
 */
export function textsOutsideTranslations(change: (module: string, code: string) => string): string[] {
  return programs.flatMap(({ name, files }) => {
    const folder = folderOf(name);
    return globSync(files, { cwd: folder })
      .filter((file) => !beyondEditors.test(file))
      .flatMap((file) => {
        const module = `${name}/dist/${file}`;
        const code = change(module, readFileSync(join(folder, file), 'utf8'));
        const said = [...code.matchAll(spoken)]
          .filter(
            ({ index, 2: text = '' }) =>
              !isKey(text) && !isComment(code, index) && !isTranslated(code, index) && !neverShown.has(text),
          )
          .map(([, , text]) => text);
        return [...said, ...[...code.matchAll(firstOfSeveral)].map(([, text]) => text)].map(
          (text) => `${module}: ${text}`,
        );
      });
  });
}
