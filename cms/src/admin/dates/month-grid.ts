const dayMs = 86_400_000;

/** The weeks of a month, `YYYY-MM`, each from Monday to Sunday, as days `YYYY-MM-DD`; those of the neighbouring months included. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const next = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMs;
  const weeks: string[][] = [];
  for (let start = monday; start < next; start += 7 * dayMs)
    weeks.push(
      Array.from({ length: 7 }, (_, index) => new Date(start + index * dayMs).toISOString().slice(0, 10)),
    );
  return weeks;
}

/** The month that comes `count` months after another; before it, when negative. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
