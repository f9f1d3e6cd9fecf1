/** What a share of all values does not exceed; `share` between 0 and 1. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** One line of the printed table. `goal` is what the product promises. */
export interface Measured {
  readonly what: string;
  readonly documents: number;
  readonly value: number;
  readonly unit: 'pages/s' | 'ms' | 's' | 'MB' | '×' | 'pages';
  readonly goal?: { readonly most: number } | { readonly least: number };
}

/** Milliseconds that `work` took, and what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Whether a value keeps its goal; undefined when there is none. */
export function reached({ value, goal }: Measured): boolean | undefined {
  if (!goal) return undefined;
  return 'most' in goal ? value <= goal.most : value >= goal.least;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}

/** The measurements as a Markdown table, so that it can be quoted as it is. */
export function table(rows: readonly Measured[]): string {
  const lines = rows.map((row) => {
    const goal = row.goal
      ? 'most' in row.goal
        ? `≤ ${shown(row.goal.most)}`
        : `≥ ${shown(row.goal.least)}`
      : '';
    const kept = reached(row);
    return `| ${row.what} | ${row.documents.toLocaleString('en')} | ${shown(row.value)} ${row.unit} | ${goal} | ${kept === undefined ? '' : kept ? 'yes' : 'no'} |`;
  });
  return [
    '| What | Documents | Measured | Goal | Kept |',
    '| --- | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}
