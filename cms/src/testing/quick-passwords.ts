import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What Strapi itself keeps and compares passwords with. */
export const bcrypt = createRequire(require.resolve('@strapi/admin/strapi-server'))('bcryptjs') as {
  hash(password: string, salt: number | string, ...rest: readonly unknown[]): Promise<string>;
  compare(password: string, hash: string): Promise<boolean>;
  getRounds(hash: string): number;
};

const { hash } = bcrypt;
/** The fewest that there are. */
const rounds = 4;

/** Has Strapi keep passwords so that comparing one takes no time worth speaking of: each story has several accounts. */
export function makePasswordsQuick(): void {
  // Comparing makes a hash too, with the salt of the one that was kept.
  bcrypt.hash = (password, salt, ...rest) =>
    hash(password, typeof salt === 'number' ? rounds : salt, ...rest);
}
