/** How a project's place changed since the period before. */
export interface Movement {
  readonly direction: 'up' | 'down' | 'same' | 'new';
  /** '上升2位', '下降1位', '持平', '首次参评'. */
  readonly words: string;
}

interface Placed {
  readonly project: string;
  readonly peerGroup?: string | undefined;
  readonly rank?: number | undefined;
}

/**
 * The change of an entry's rank against the standing before it, within the same group; null when there is nothing to
 * compare: no standing before, no rank, or another group.
 */
export function movementOf(entry: Placed, before: readonly Placed[] | undefined): Movement | null {
  if (!before || entry.rank === undefined) return null;
  const earlier = before.find(({ project }) => project === entry.project);
  if (!earlier) return { direction: 'new', words: '首次参评' };
  if (earlier.rank === undefined || (earlier.peerGroup ?? '') !== (entry.peerGroup ?? '')) return null;
  const places = earlier.rank - entry.rank;
  if (places === 0) return { direction: 'same', words: '持平' };
  return places > 0
    ? { direction: 'up', words: `上升${places}位` }
    : { direction: 'down', words: `下降${-places}位` };
}
