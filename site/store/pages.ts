import type { Database } from './database.ts';

/** What is known of a written file. */
export interface WrittenPage {
  readonly path: string;
  readonly status: number;
  readonly location: string | null;
  readonly digest: string;
  readonly size: number;
  /** Instant after which time alone may have changed the page. */
  readonly expires: string | null;
}

/** One thing that a page read: a document, a part of an index, the ledger's head. */
export interface Note {
  readonly resource: string;
  readonly low: string;
  readonly high: string;
}

/** Who claims an address: a live page, a withdrawn document, or one that moved away. */
export interface Claim {
  readonly path: string;
  readonly kind: 'page' | 'gone' | 'moved';
  readonly location: string | null;
}

/** A page that is to be rendered; `mark` grows each time something else touches it. */
export interface DirtyPage {
  readonly path: string;
  readonly rank: number;
  readonly mark: number;
}

export interface PageStore {
  get(path: string): WrittenPage | undefined;
  all(): IterableIterator<WrittenPage>;
  /** The next pages after an address, in order. */
  after(path: string, limit: number): WrittenPage[];
  put(page: WrittenPage, notes: readonly Note[]): void;
  forget(path: string): void;
  /** A number that changes whenever an address begins or ceases to stand, moves or is withdrawn; with what it shows it does not. */
  generation(): number;
  /** What was put down since may not stand. */
  rolledBack(): void;
  /** Says that a page's file is not what was written: whatever it is rendered to is written. */
  distrust(path: string): void;
  /** The claim that decides what stands at an address: a page before one that moved away before one that was withdrawn. */
  claimAt(path: string): (Claim & { documentId: string }) | undefined;
  claimedPaths(): string[];
  /** Whether a document that is not among these has its page, or its place on a list, at an address. */
  isClaimedByOthers(path: string, documentIds: { has(documentId: string): boolean }): boolean;
  /** Makes `next` the claims of a document; answers the addresses at which something else stands now. */
  replaceClaims(documentId: string, next: readonly Claim[]): string[];
  /** The same for a document that has none yet, whose pages are all marked anyway. */
  addClaims(documentId: string, claims: readonly Claim[]): void;
  /** Says that a resource changed at this sort value (any, when left out); answers the pages that read it. */
  announce(resource: string, sort?: string): string[];
  /** The pages that read a resource, at this sort value when one is given, without saying that it changed. */
  readersOf(resource: string, sort?: string): string[];
  /** How many changes were announced since the store was opened: a page that was being rendered meanwhile may have missed some. */
  announced(): number;
  markDirty(path: string, rank: number): void;
  /** Whether a page is to be rendered, or being rendered. */
  isMarked(path: string): boolean;
  /** How many pages wait to be rendered, of rank below `below`. */
  count(below: number): number;
  /** The next pages to render, of rank below `below`. */
  dirty(below: number, limit: number): DirtyPage[];
  /** Puts a page off to a later rank. */
  postpone(page: DirtyPage, rank: number): void;
  /** Takes a page off the list, unless it was marked again since. */
  clean(page: DirtyPage): void;
  /** Puts pages that failed before on the list again. */
  retryFailed(rank: number): void;
  /** Addresses that wait with this rank or a later one, in order; how many in all. */
  waiting(rank: number, limit: number): { readonly count: number; readonly first: readonly string[] };
  /** How many pages stand as they should, and how many of rank below `below` wait to be written. */
  progress(below: number): { readonly standing: number; readonly waiting: number };
  expiredBy(instant: string): string[];
  nextExpiry(): string | null;
}

export function createPageStore(database: Database): PageStore {
  let changes = 0;
  let generation = 0;
  const select = database.prepare<[string], WrittenPage>('SELECT * FROM pages WHERE path = ?');
  const everything = database.prepare<[], WrittenPage>('SELECT * FROM pages ORDER BY path');
  const following = database.prepare<[string, number], WrittenPage>(
    'SELECT * FROM pages WHERE path > ? ORDER BY path LIMIT ?',
  );
  const distrust = database.prepare("UPDATE pages SET digest = '' WHERE path = ?");
  const isMarked = database.prepare<[string], 1>('SELECT 1 FROM dirty WHERE path = ?').pluck();
  const insert = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM pages WHERE path = ?');
  const notesOf = database.prepare<[string], Note>('SELECT resource, low, high FROM reads WHERE path = ?');
  const insertNote = database.prepare('INSERT OR REPLACE INTO reads VALUES (?, ?, ?, ?)');
  const removeNote = database.prepare('DELETE FROM reads WHERE resource = ? AND path = ? AND low = ?');
  const removeNotes = database.prepare('DELETE FROM reads WHERE path = ?');
  // One row of each kind is enough: the address of a month's list is claimed by everything in it.
  const firstClaim = database.prepare<[string, string], Claim & { documentId: string }>(
    'SELECT path, document_id AS documentId, kind, location FROM claims WHERE path = ? AND kind = ? ORDER BY document_id LIMIT 1',
  );
  const claimed = database.prepare<[], string>('SELECT DISTINCT path FROM claims').pluck();
  const claimants = database
    .prepare<[string], string>("SELECT document_id FROM claims WHERE path = ? AND kind = 'page'")
    .pluck();
  const claimsOf = database.prepare<[string], Claim>(
    'SELECT path, kind, location FROM claims WHERE document_id = ?',
  );
  const insertClaim = database.prepare('INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?)');
  const removeClaim = database.prepare('DELETE FROM claims WHERE path = ? AND document_id = ?');
  const readers = database.prepare<[string], string>('SELECT path FROM reads WHERE resource = ?').pluck();
  const readersAt = database
    .prepare<[string, string, string], string>(
      'SELECT path FROM reads WHERE resource = ? AND low <= ? AND high >= ?',
    )
    .pluck();
  const insertDirty = database.prepare(
    'INSERT INTO dirty VALUES (?, ?, 1) ON CONFLICT (path) DO UPDATE SET rank = MIN(rank, excluded.rank), mark = mark + 1',
  );
  const setRank = database.prepare('UPDATE dirty SET rank = ? WHERE path = ? AND mark = ?');
  const retry = database.prepare('UPDATE dirty SET rank = 0 WHERE rank >= ?');
  const selectDirty = database.prepare<[number, number], DirtyPage>(
    'SELECT path, rank, mark FROM dirty WHERE rank < ? ORDER BY rank, path LIMIT ?',
  );
  const countBelow = database.prepare<[number], number>('SELECT count(*) FROM dirty WHERE rank < ?').pluck();
  const countFrom = database.prepare<[number], { count: number }>(
    'SELECT count(*) AS count FROM dirty WHERE rank >= ?',
  );
  const selectFrom = database.prepare<[number, number], { path: string }>(
    'SELECT path FROM dirty WHERE rank >= ? ORDER BY path LIMIT ?',
  );
  const progress = database.prepare<[number, number], { standing: number; waiting: number }>(
    `SELECT (SELECT count(*) FROM pages) - (SELECT count(*) FROM dirty CROSS JOIN pages USING (path) WHERE rank < ?) AS standing,
      (SELECT count(*) FROM dirty WHERE rank < ?) AS waiting`,
  );
  const removeDirty = database.prepare('DELETE FROM dirty WHERE path = ? AND mark = ?');
  const expired = database
    .prepare<[string], string>('SELECT path FROM pages WHERE expires IS NOT NULL AND expires <= ?')
    .pluck();
  const soonest = database
    .prepare<[], string | null>('SELECT MIN(expires) FROM pages WHERE expires IS NOT NULL')
    .pluck();
  const readersOf: PageStore['readersOf'] = (resource, sort) =>
    sort === undefined ? readers.all(resource) : readersAt.all(resource, sort, sort);
  const claimAt: PageStore['claimAt'] = (path) =>
    firstClaim.get(path, 'page') ?? firstClaim.get(path, 'moved') ?? firstClaim.get(path, 'gone');
  // Which document stands there is the page's own reading; that one more shares a list's address changes nothing.
  const describe = (path: string): string => {
    const claim = claimAt(path);
    if (!claim) return 'nothing';
    return claim.kind === 'page' ? 'page' : `${claim.kind} ${claim.documentId} ${claim.location}`;
  };
  // A list rendered again reads nearly what it read before, and its notes lie scattered over the whole table: only what differs is written.
  function replaceNotes(path: string, notes: readonly Note[]): void {
    const identity = ({ resource, low, high }: Note): string => `${resource}\u0000${low}\u0000${high}`;
    const before = new Map(notesOf.all(path).map((note) => [identity(note), note]));
    const began = notes.filter((note) => !before.delete(identity(note)));
    for (const { resource, low } of before.values()) removeNote.run(resource, path, low);
    for (const { resource, low, high } of began) insertNote.run(resource, path, low, high);
  }
  return {
    get: (path) => select.get(path),
    all: () => everything.all().values(),
    after: (path, limit) => following.all(path, limit),
    put(page, notes) {
      const known = select.get(page.path);
      if (known?.status !== page.status || known.location !== page.location) generation += 1;
      insert.run(page.path, page.status, page.location, page.digest, page.size, page.expires);
      replaceNotes(page.path, notes);
    },
    forget(path) {
      generation += 1;
      remove.run(path);
      removeNotes.run(path);
    },
    generation: () => generation,
    rolledBack: () => void (generation += 1),
    distrust: (path) => void distrust.run(path),
    claimAt,
    claimedPaths: () => claimed.all(),
    isClaimedByOthers(path, documentIds) {
      for (const documentId of claimants.iterate(path)) if (!documentIds.has(documentId)) return true;
      return false;
    },
    replaceClaims(documentId, next) {
      const identity = (claim: Claim): string => `${claim.path} ${claim.kind} ${claim.location}`;
      const before = claimsOf.all(documentId);
      const known = new Set(before.map(identity));
      const wanted = new Set(next.map(identity));
      const ended = before.filter((claim) => !wanted.has(identity(claim)));
      const began = next.filter((claim) => !known.has(identity(claim)));
      const stood = new Map([...ended, ...began].map(({ path }) => [path, describe(path)]));
      for (const claim of ended) removeClaim.run(claim.path, documentId);
      for (const claim of began) insertClaim.run(claim.path, documentId, claim.kind, claim.location);
      return [...stood].filter(([path, before]) => describe(path) !== before).map(([path]) => path);
    },
    addClaims(documentId, claims) {
      for (const claim of claims) insertClaim.run(claim.path, documentId, claim.kind, claim.location);
    },
    announce(resource, sort) {
      changes += 1;
      return readersOf(resource, sort);
    },
    readersOf,
    announced: () => changes,
    markDirty: (path, rank) => void insertDirty.run(path, rank),
    isMarked: (path) => isMarked.get(path) !== undefined,
    count: (below) => countBelow.get(below) ?? 0,
    dirty: (below, limit) => selectDirty.all(below, limit),
    postpone: ({ path, mark }, rank) => void setRank.run(rank, path, mark),
    clean: ({ path, mark }) => void removeDirty.run(path, mark),
    retryFailed: (rank) => void retry.run(rank),
    waiting: (rank, limit) => ({
      count: countFrom.get(rank)?.count ?? 0,
      first: selectFrom.all(rank, limit).map(({ path }) => path),
    }),
    progress: (below) => progress.get(below, below) ?? { standing: 0, waiting: 0 },
    expiredBy: (instant) => expired.all(instant),
    nextExpiry: () => soonest.get() ?? null,
  };
}
