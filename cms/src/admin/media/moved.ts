/** A list in which the item at `index` has changed places with the one before (`-1`) or behind it (`1`). */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [item, other] = [items[index], items[index + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.map((each, at) => (at === index ? other : at === index + by ? item : each));
}
