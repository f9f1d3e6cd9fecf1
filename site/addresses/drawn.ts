/** How companions of a page are drawn that the compiled app does not render. */
export interface Drawn {
  /** When they are drawn, among all pages; the highest come last. */
  readonly rank: number;
  /** How many are drawn side by side: drawing goes on outside of JavaScript. */
  readonly atOnce: number;
}

/**
 * The drawn companions by the name under which they hang on a page's address. Who draws them is put beside these names in
 * the portal.
 */
export const drawn = {
  // Each takes as long as thirty pages.
  'card.png': { rank: 50, atOnce: 4 },
} as const satisfies Record<string, Drawn>;

export type DrawnName = keyof typeof drawn;

/** What of an address is drawn; undefined for a page that the app renders. */
export function drawnAt(path: string): DrawnName | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return Object.hasOwn(drawn, name) ? (name as DrawnName) : undefined;
}

/** How many of one rank are drawn side by side; undefined for ranks of pages. */
export function atOnceOf(rank: number): number | undefined {
  return Object.values(drawn).find((row) => row.rank === rank)?.atOnce;
}
