import { moduleInChinese, pageInChinese, wordsInCode } from './words/words-in-code.ts';

/** The parts of Vite, of which Strapi brings its own, that are needed here. */
interface Plugin {
  readonly name: string;
  readonly apply: 'build';
  readonly enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | null;
  readonly generateBundle: {
    readonly order: 'post';
    handler(options: unknown, bundle: Record<string, { type: string; source?: unknown }>): void;
  };
}

interface Config {
  readonly plugins?: readonly unknown[];
}

/** Translates, while the desk is compiled, what Strapi's translations cannot reach. */
function inChinese(): Plugin {
  const met = new Set<string>();
  const modules = [...new Set(wordsInCode.map(({ module }) => module))];
  return {
    name: 'xianfeng/in-chinese',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0] ?? id;
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

export default (config: Config): Config => ({ ...config, plugins: [...(config.plugins ?? []), inChinese()] });
