import { pathOf, type Plugin } from './plugin.ts';

const refuses = (...names: readonly string[]): string =>
  [
    `const refuse = () => { throw new Error('The desk has no field of this kind: see compiling/left-out.ts.'); };`,
    ...names.map((name) => `export const ${name} = refuse;`),
  ].join('\n');

const inputs = '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs';

/**
 * What Strapi's desk brings along and nobody here can open, half of its weight: the end of the module's path, and what takes its
 * place. Kinds of fields that no content type has refuse to be drawn.
 */
export const modulesLeftOut: Readonly<Record<string, string>> = {
  // Text as blocks: Slate and Prism.
  [`${inputs}/BlocksInput/BlocksInput.mjs`]: refuses('BlocksInput'),
  [`${inputs}/BlocksInput/DefaultBlocksStore.mjs`]: 'export const defaultBlocksStore = {};',
  'prismjs/prism.js': 'export default {};',
  // Text as Markdown: CodeMirror 5, markdown-it, and highlight.js with all its languages.
  [`${inputs}/Wysiwyg/Field.mjs`]: refuses('Wysiwyg'),
  // A player for films that come in pieces from a service: a browser plays ours by itself.
  '@mux/mux-player-react/dist/index.mjs': [
    "import { jsx } from 'react/jsx-runtime';",
    "const Film = ({ src }) => jsx('video', { src, controls: true, style: { maxWidth: '100%' } });",
    'export default Film;',
  ].join('\n'),
};

/** CodeMirror 6, with which the design system makes a field for JSON: what it takes from where. */
const jsonEditor: Readonly<Record<string, string>> = {
  '@codemirror/lang-json': refuses('json', 'jsonParseLinter'),
  '@uiw/react-codemirror': refuses('useCodeMirror'),
  '@codemirror/state':
    'const nothing = { define: () => ({}) }; export const StateField = nothing, StateEffect = nothing;',
  '@codemirror/view': 'export const Decoration = { mark: () => ({}) }, EditorView = { decorations: {} };',
};
const virtual = '\0left-out:';

/** Leaves out of the desk what nobody can open. @throws while compiling, when Strapi no longer brings one of them */
export function leaveOut(): Plugin {
  const missing = new Set([...Object.keys(modulesLeftOut), ...Object.keys(jsonEditor)]);
  return {
    name: 'xianfeng/leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !pathOf(importer).includes('/@strapi/design-system/')) return null;
      // Strapi writes the folder of the package in the place of its name.
      const module = Object.keys(jsonEditor).find((each) => `${pathOf(source)}/`.includes(`${each}/`));
      if (!module) return null;
      missing.delete(module);
      return virtual + module;
    },
    load(id) {
      if (id.startsWith(virtual)) return jsonEditor[id.slice(virtual.length)] ?? null;
      const module = Object.keys(modulesLeftOut).find((each) => pathOf(id).endsWith(`/${each}`));
      if (!module) return null;
      missing.delete(module);
      return modulesLeftOut[module] ?? null;
    },
    generateBundle: {
      order: 'post',
      handler() {
        if (missing.size > 0)
          throw new Error(`Not part of the desk any more: ${[...missing].join(', ')}. Look at left-out.ts.`);
      },
    },
  };
}
