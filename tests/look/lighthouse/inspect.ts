import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const command = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');

/** Lighthouse's four, in its order. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

const auditSchema = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  scoreDisplayMode: z.string(),
  numericValue: z.number().optional(),
});
const reportSchema = z.object({
  categories: z.partialRecord(
    z.enum(categories),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), auditSchema),
});

/** What one run of Lighthouse found on one page. */
export interface Inspection {
  /** 0 to 100; a category that was not asked for is missing. */
  readonly scores: Partial<Record<Category, number>>;
  /** Largest contentful paint, milliseconds on Lighthouse's own slow phone; undefined without the category performance. */
  readonly lcp: number | undefined;
  /** Cumulative layout shift; undefined without the category performance. */
  readonly cls: number | undefined;
  /** What kept a score below 100, in Lighthouse's words. */
  readonly failed: readonly string[];
}

/** That a page asks search engines to stay away is a decision and no fault; pictures of the page nobody looks at. */
const leftOut = ['is-crawlable', 'screenshot-thumbnails', 'final-screenshot'];

/**
 * Runs Lighthouse as a phone, in a process of its own, in the browser that listens on `port`.
 *
 * @throws {Error} with what Lighthouse said when it made no report
 */
export async function inspect(url: string, port: number, asked: readonly Category[]): Promise<Inspection> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  try {
    return readReport(
      await runLighthouse(
        [url, `--port=${port}`, `--only-categories=${asked.join(',')}`, `--skip-audits=${leftOut.join(',')}`],
        join(folder, 'report.json'),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runLighthouse(args: readonly string[], file: string): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [command, ...args, '--output=json', `--output-path=${file}`, '--quiet'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes));
  await new Promise((resolve) => child.on('close', resolve));
  if (!existsSync(file)) throw new Error(`Lighthouse made no report of ${args[0]}: ${complaint.slice(-600)}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readReport(json: unknown): Inspection {
  const report = reportSchema.parse(json);
  const weighed = Object.values(report.categories).flatMap(
    (category) => category?.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id) ?? [],
  );
  return {
    scores: Object.fromEntries(
      Object.entries(report.categories).map(([name, category]) => [
        name,
        Math.round((category?.score ?? 0) * 100),
      ]),
    ),
    lcp: report.audits['largest-contentful-paint']?.numericValue,
    cls: report.audits['cumulative-layout-shift']?.numericValue,
    failed: [...new Set(weighed)].flatMap((id) => {
      const audit = report.audits[id];
      return audit && audit.score !== null && audit.score < 1 ? [audit.title] : [];
    }),
  };
}
