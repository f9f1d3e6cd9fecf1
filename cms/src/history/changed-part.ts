const around = 12;
const shortEnough = 80;

function commonStart(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((letter, place) => letter !== b[place]);
  return index < 0 ? Math.min(a.length, b.length) : index;
}

/**
 * Of two long texts the part in which they differ, with a few characters around it and `…` for what was left out.
 * Short texts stay whole.
 */
export function changedPart(before: string, now: string): { before: string; now: string } {
  const [a, b] = [[...before], [...now]];
  if (a.length <= shortEnough && b.length <= shortEnough) return { before, now };
  const start = commonStart(a, b);
  const end = Math.min(commonStart([...a].reverse(), [...b].reverse()), a.length - start, b.length - start);
  const from = Math.max(0, start - around);
  const cut = (letters: readonly string[]) => {
    const to = Math.min(letters.length, letters.length - end + around);
    return `${from > 0 ? '…' : ''}${letters.slice(from, to).join('')}${to < letters.length ? '…' : ''}`;
  };
  return { before: a.length === 0 ? '' : cut(a), now: b.length === 0 ? '' : cut(b) };
}
