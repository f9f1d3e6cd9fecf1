/** The part of the bundler's `import.meta` that is used here; its own types belong to another version than the desk is built with. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; query: string; import: string }): Record<string, T>;
}
