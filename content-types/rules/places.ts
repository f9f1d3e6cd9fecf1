/** How far a project is at one of its places, code → Chinese word. */
export const placeStateWords = {
  waiting: '还没开始',
  underway: '正在办',
  done: '办好了',
  dropped: '不办了',
} as const;
export type PlaceState = keyof typeof placeStateWords;

/** What has to be said first: what is being done, then what waits, then what is done. */
const order: readonly PlaceState[] = ['underway', 'waiting', 'done', 'dropped'];

interface Place {
  readonly name: string;
  readonly state: PlaceState;
}

/** Places in the order in which people look for theirs: those that are not done first, each group as it was entered. */
export const placesInOrder = <P extends Place>(places: readonly P[]): P[] =>
  order.flatMap((state) => places.filter((place) => place.state === state));

/** `37 处：办好了 35 处，正在办 2 处` */
export function placesInShort(places: readonly Place[]): string {
  const counts = (['done', 'underway', 'waiting', 'dropped'] as const)
    .map((state) => ({ state, count: places.filter((place) => place.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${placeStateWords[state]} ${count} 处`);
  return `${places.length} 处：${counts.join('，')}`;
}
