const minute = 60_000;
const hour = 60 * minute;

/** How long is waited after each failed try. */
const pauses = [
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
] as const;

/** The wait in milliseconds after so many failed tries; null when there have been enough, after about three days. */
export const pauseAfter = (tries: number): number | null => pauses[tries - 1] ?? null;

const longest = 15 * minute;

/** How long nothing is sent to a server that answered nobody so many times on end. */
export const restAfter = (failures: number): number => Math.min(longest, minute * 2 ** (failures - 1));
