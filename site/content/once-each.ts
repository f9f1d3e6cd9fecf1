/**
 * Works something out once of each object, as long as the object is in use. A document is another object whenever an entry
 * of the ledger concerns it; what follows from its entries alone need not be worked out for every list that it stands in.
 */
export function onceEach<K extends object, T, More extends readonly unknown[]>(
  work: (of: K, ...more: More) => T,
): (of: K, ...more: More) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (of, ...more) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = work(of, ...more);
    known.set(of, { value });
    return value;
  };
}
