/**
 * A list into which a file has come in the order in which the files were chosen, whichever of them was through first:
 * before the first that was chosen later, or at the end.
 * @param turnOf when a file was chosen, counted up; undefined for what stood there before
 */
export function inChosenOrder<Item>(
  stored: readonly Item[],
  arrived: Item,
  turnOf: (item: Item) => number | undefined,
): Item[] {
  const turn = turnOf(arrived) ?? Infinity;
  const at = stored.findIndex((each) => (turnOf(each) ?? -1) > turn);
  return at < 0 ? [...stored, arrived] : stored.toSpliced(at, 0, arrived);
}
