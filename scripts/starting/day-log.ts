import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The law asks for six months of network logs. */
const KEPT_DAYS = 200;
/** So much of one day is kept, packed about a twelfth: whoever floods a log loses his own lines, not those of other days. */
const LARGEST_DAY = 20 * 2 ** 20;

export interface DayLog {
  /** @throws what the disk answers */
  write(line: string): void;
}

interface Options {
  /** Today, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Most bytes of one day. */
  readonly largest?: number;
  readonly keptDays?: number;
}

const daysBetween = (earlier: string, later: string): number =>
  (Date.parse(later) - Date.parse(earlier)) / 86_400_000;

/** The day on which a file was last written; a start may come days after the end before it. */
const dayOf = (file: string): string => {
  const at = statSync(file).mtime;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/**
 * Opens a log that is a file of its own for each day: today's is `file` (`cms.log`), earlier ones lie packed beside it
 * (`cms-2026-11-29.log.gz`) until they are too old. All are for their owner alone.
 */
export function openDayLog(
  file: string,
  { today, largest = LARGEST_DAY, keptDays = KEPT_DAYS }: Options,
): DayLog {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const name = basename(file, '.log');
  const packed = new RegExp(`^${name}-(\\d{4}-\\d{2}-\\d{2})\\.log\\.gz$`);
  let day = today();
  let size = 0;
  let full = false;

  function setAside(past: string): void {
    const target = join(dirname(file), `${name}-${past}.log.gz`);
    const before = existsSync(target) ? readFileSync(target) : Buffer.alloc(0);
    // Two packed pieces in a row are one packed file.
    writeFileSync(target, Buffer.concat([before, gzipSync(readFileSync(file))]), { mode: 0o600 });
    rmSync(file);
  }

  function removeOld(): void {
    for (const other of readdirSync(dirname(file))) {
      const past = packed.exec(other)?.[1];
      if (past && daysBetween(past, day) > keptDays) rmSync(join(dirname(file), other));
    }
  }

  function begin(past: string): void {
    day = today();
    if (existsSync(file) && past !== day) setAside(past);
    if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
    if (statSync(file).isFile()) chmodSync(file, 0o600);
    size = statSync(file).size;
    full = false;
    removeOld();
  }

  let begun = false;
  return {
    write(line) {
      if (!begun) begin(existsSync(file) && statSync(file).isFile() ? dayOf(file) : day);
      else if (day !== today()) begin(day);
      begun = true;
      if (full) return;
      const bytes = Buffer.from(`${line}\n`);
      size += bytes.length;
      full = size > largest;
      appendFileSync(file, full ? '今天的记录太多，以后的不再写入，明天继续。\n' : bytes);
    },
  };
}
