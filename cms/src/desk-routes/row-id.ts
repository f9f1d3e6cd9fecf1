const plain = /^[1-9]\d{0,9}$/;
/** What fits into the column of a number. */
const largest = 2_147_483_647;

/**
 * The number of a row as an address or a request names it; null for anything else. One number has one spelling: what
 * looks at a request and what carries it out must not read two numbers out of it.
 */
export function rowId(given: unknown): number | null {
  const text = typeof given === 'number' ? String(given) : given;
  const id = typeof text === 'string' && plain.test(text) ? Number(text) : null;
  return id !== null && id <= largest ? id : null;
}
