import type { Inspect } from '../content/file-maker.ts';

/** Several inspections as one, whose round ends when each has come to its end. */
export function inspectTogether(all: readonly Inspect[]): Inspect {
  let left = new Set(all);
  return async (limit) => {
    const damaged: string[] = [];
    for (const inspect of left) {
      const found = await inspect(limit);
      damaged.push(...found.damaged);
      if (found.end) left.delete(inspect);
    }
    const end = left.size === 0;
    if (end) left = new Set(all);
    return { damaged, end };
  };
}
