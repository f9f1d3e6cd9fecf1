/** A file as it is kept, and what of its hidden side could not be taken out, in Chinese. */
export interface Cleaned {
  readonly bytes: Buffer;
  readonly remains: readonly string[];
}

/** A file is locked with a password, or against changes: nobody can say what is noted in it, nor take it out. */
export class Encrypted extends Error {}
