import { words } from '../admin/words/index.ts';
import { moduleInChinese, wordsInCode } from '../admin/words/words-in-code.ts';
import { textsOutsideTranslations } from './texts-outside-translations.ts';
import { untranslatedWords } from './untranslated-words.ts';

const list = (title: string, texts: Readonly<Record<string, string>>): void => {
  console.log(`${title}：${Object.keys(texts).length} 处`);
  for (const [key, text] of Object.entries(texts)) console.log(`  ${key}\t${text}`);
};

const { seen, beyond } = await untranslatedWords(words);
list('编辑会看到的英文', seen);
const modules = new Set(wordsInCode.map(({ module }) => module));
const inCode = textsOutsideTranslations((module, code) =>
  modules.has(module) ? moduleInChinese(module, code) : code,
);
console.log(`写在程序里的英文：${inCode.length} 处`);
for (const text of inCode) console.log(`  ${text}`);
if (process.argv.includes('--all')) list('已经关掉、要另外付费的功能里的英文', beyond);
process.exitCode = Object.keys(seen).length + inCode.length > 0 ? 1 : 0;
