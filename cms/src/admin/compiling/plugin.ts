/** A file that the compiler is about to write. */
export interface BundleFile {
  readonly type: string;
  source?: unknown;
}

/** The parts of a plugin of Vite, of which Strapi brings its own, that are needed here. */
export interface Plugin {
  readonly name: string;
  readonly apply: 'build';
  readonly enforce: 'pre';
  resolveId?(source: string, importer: string | undefined): string | null;
  load?(id: string): string | null;
  transform?(code: string, id: string): { code: string; map: null } | null;
  readonly generateBundle?: {
    readonly order: 'post';
    handler(options: unknown, bundle: Record<string, BundleFile>): void;
  };
  writeBundle?(options: { readonly dir?: string }, bundle: Record<string, BundleFile>): void;
}

/** The path of a module as the tables of this folder write it: with `/`, without what a compiler hangs on it. */
export const pathOf = (id: string): string => id.replaceAll('\\', '/').split('?')[0] ?? id;
