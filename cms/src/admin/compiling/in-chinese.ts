import { changesInCode } from '../words/changes-in-code.ts';
import { moduleInChinese, pageInChinese, wordsInCode } from '../words/words-in-code.ts';
import { pathOf, type Plugin } from './plugin.ts';

/** Translates, while the desk is compiled, what Strapi's translations cannot reach. */
export function inChinese(): Plugin {
  const met = new Set<string>();
  const modules = [...new Set([...wordsInCode, ...changesInCode].map(({ module }) => module))];
  return {
    name: 'xianfeng/in-chinese',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = pathOf(id);
      const module = modules.find((each) => path.endsWith(each));
      if (!module) return null;
      met.add(module);
      return { code: moduleInChinese(path, code), map: null };
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const missing = modules.filter((module) => !met.has(module));
        if (missing.length > 0)
          throw new Error(`Not part of the desk any more: ${missing.join(', ')}. Look at words-in-code.ts.`);
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The desk has no page.');
        page.source = pageInChinese(String(page.source));
      },
    },
  };
}
