/** Somebody who signed up, as far as places go. */
export interface Queued {
  readonly id: number;
  /** The instant at which the portal took it. */
  readonly at: string;
  readonly shift: string;
  readonly people: number;
  readonly isPlaced: boolean;
}

/** First come, first served: by when the portal took it, then by which the desk had first. */
export const byArrival = (a: Queued, b: Queued): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id - b.id);

/** How many of these people have a place in a shift. */
export const peopleIn = (queue: readonly Queued[], shift: string): number =>
  queue.reduce((sum, each) => sum + (each.isPlaced && each.shift === shift ? each.people : 0), 0);

/**
 * Who of those that wait gets a place now, in the order of their arrival. Whoever has one keeps it. A group that does not
 * fit stays where it is in the queue, and whoever comes after it and fits is not kept waiting for it.
 * @param placesOf how many a shift takes in all; Infinity for as many as will come
 */
export function nextPlaced(queue: readonly Queued[], placesOf: (shift: string) => number): number[] {
  const left = new Map<string, number>();
  return queue
    .filter(({ isPlaced }) => !isPlaced)
    .toSorted(byArrival)
    .filter(({ shift, people }) => {
      const free = left.get(shift) ?? placesOf(shift) - peopleIn(queue, shift);
      left.set(shift, free >= people ? free - people : free);
      return free >= people;
    })
    .map(({ id }) => id);
}
