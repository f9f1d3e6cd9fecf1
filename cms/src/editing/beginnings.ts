/** A document that a form may point at, as a relation of the form is made of it. */
export interface Pointed {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

/** What a new document can begin with, by field, because there is nothing to choose. */
export interface Beginnings {
  readonly days: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, Pointed>>;
}
