/** A file is locked with a password, or against changes: nobody can say what is noted in it, nor take it out. */
export class Encrypted extends Error {}
