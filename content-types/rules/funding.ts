/** One row of a project's money, in 万元; anything finer than a 分 (0.000001 万元) is rounded. */
export interface FundingRow {
  planned?: number | null | undefined;
  received?: number | null | undefined;
}

/** Sums in 万元, exact to the 分. */
export interface FundingTotals {
  planned: number;
  received: number;
}

const fenPerWan = 1_000_000;

function toFen(wan: number | null | undefined): number {
  if (wan === null || wan === undefined) return 0;
  const fen = Math.round(wan * fenPerWan);
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount in 万元: ${wan}`);
  return fen;
}

/** Totals of planned and received money. Throws RangeError on amounts that are no finite number. */
export function fundingTotals(rows: readonly FundingRow[]): FundingTotals {
  // Summed as whole 分: 0.1 + 0.2 must be 0.3 on a page that shows money.
  let planned = 0;
  let received = 0;
  for (const row of rows) {
    planned += toFen(row.planned);
    received += toFen(row.received);
  }
  return { planned: planned / fenPerWan, received: received / fenPerWan };
}

/** 269 → '269 万元', 4.5 → '4.5 万元', exact to the 分 and never in powers of ten. */
export function formatWan(wan: number): string {
  const fen = toFen(wan);
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / fenPerWan);
  const rest = String(Math.abs(fen) % fenPerWan)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${sign}${whole}${rest && `.${rest}`} 万元`;
}
