/** At most so many lines in so many milliseconds. */
export type Quota = { lines: number; everyMs: number };

/**
 * Shows lines until the quota of the present interval is used up, and then how many were left out: a part that
 * repeats one error without end must not bury everything else.
 *
 * @param left says that so many lines were left out
 */
export function sparing(
  show: (line: string) => void,
  left: (count: number) => void,
  quota: Quota,
  now: () => number,
): (line: string) => void {
  let began = now();
  let used = 0;
  return (line) => {
    if (now() - began >= quota.everyMs) {
      if (used > quota.lines) left(used - quota.lines);
      began = now();
      used = 0;
    }
    used += 1;
    if (used <= quota.lines) show(line);
  };
}
