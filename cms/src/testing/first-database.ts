import { copyFileSync, existsSync, globSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';

const model = dirname(createRequire(import.meta.url).resolve('@xianfeng/content-types'));
const changedAt = (file: string) => statSync(file).mtimeMs;

/**
 * The database as a first start leaves it. Making two hundred tables takes longer than most stories that need them, so
 * it is kept beside the compiled CMS and copied for every further start.
 */
export interface FirstDatabase {
  /** Puts the kept one, if there is one of these very sources, where a CMS will look for its database. */
  layOut(dataDir: string): void;
  /** Keeps the database of a CMS that was just started, unless one is kept already. */
  keep(app: Core.Strapi): Promise<void>;
}

/** @param compiled the folder of the compiled CMS */
export function firstDatabaseOf(compiled: string): FirstDatabase {
  const kept = join(compiled, 'first.db');
  const sources = globSync('**/*.ts', { cwd: model, exclude: ['node_modules'] }).map((file) =>
    join(model, file),
  );
  const newest = Math.max(changedAt(join(compiled, 'compiled-at')), ...sources.map(changedAt));
  const isKept = existsSync(kept) && changedAt(kept) > newest;
  return {
    layOut(dataDir) {
      if (isKept) copyFileSync(kept, join(dataDir, 'cms.db'));
    },
    async keep(app) {
      if (isKept) return;
      // Another start may be doing the same: each writes a file of its own, and the last one stays.
      const own = `${kept}-${crypto.randomUUID()}`;
      await app.db.connection.raw('VACUUM INTO ?', [own]);
      renameSync(own, kept);
    },
  };
}
