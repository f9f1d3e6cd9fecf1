import { parseArgs } from 'node:util';
import { z } from 'zod';
import { beijingDate } from '../../content-types/rules/beijing-time.ts';
import { PlainError } from '../terminal/plain-error.mjs';

/** The demo's last events are at ten in the morning in Beijing; before that hour its today is yesterday, or it would hold events of the future. */
const lastEventMs = 10 * 3_600_000;

const usage = `用法：
  npm run seed -- --county demo                     填入演示县
  npm run seed -- --projects 1625 --updates 20000   填入一个按规则生成的县的一年，用来测速
可以再加：--today 2026-05-11（把这一天当作今天）、--operations 文件名（只写出操作，不填；- 表示写到屏幕）`;

const count = (name: string) =>
  z.coerce
    .number({ error: `${name} 要写整数。` })
    .int(`${name} 要写整数。`)
    .min(1, `${name} 至少是 1。`)
    .max(1_000_000, `${name} 太大了。`);
const schema = z.object({
  county: z.literal('demo', { error: '--county 只能写 demo。' }).optional(),
  projects: count('--projects').optional(),
  updates: count('--updates').optional(),
  today: z.iso.date('--today 要写成 2026-05-11 这样的日期。').optional(),
  operations: z.string().min(1, '--operations 后面要写文件名，或者 -。').optional(),
});

export interface SeedOptions {
  readonly today: string;
  /** A file for the operations, `-` for standard output; absent when a CMS is to be filled. */
  readonly operations?: string | undefined;
  /** Absent for the demo county. */
  readonly synthetic?: { readonly projects: number; readonly updates: number };
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args,
      options: { county: text, projects: text, updates: text, today: text, operations: text },
    }).values;
  } catch {
    throw new PlainError(usage);
  }
}

/**
 * Reads what was asked for on the command line.
 * @throws PlainError in Chinese
 */
export function seedOptions(args: string[], now: Date): SeedOptions {
  const checked = schema.safeParse(parsed(args));
  if (!checked.success) throw new PlainError(`${checked.error.issues[0]?.message ?? ''}\n${usage}`);
  const {
    county,
    projects,
    updates,
    today = beijingDate(new Date(now.getTime() - lastEventMs).toISOString()),
    operations,
  } = checked.data;
  if (county && projects === undefined && updates === undefined) return { today, operations };
  if (county || projects === undefined || updates === undefined) throw new PlainError(usage);
  return { today, operations, synthetic: { projects, updates } };
}
