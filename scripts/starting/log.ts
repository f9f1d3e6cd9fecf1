import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST = 10 * 2 ** 20;
const WORTH_SEEING = /\b(error|warn(ing)?|fatal)\b/i;

/** Whether a line belongs on the terminal and not only in the log. */
export function isWorthSeeing(line: string, source: 'stdout' | 'stderr'): boolean {
  return line.trim() !== '' && (source === 'stderr' || WORTH_SEEING.test(line));
}

/** Puts chunks together to whole lines, as they come. */
export function lineReader(onLine: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}

function whyNotWritten(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? '磁盘空间不足' : String(error);
}

/**
 * Writes a part's output to its log, and its errors and warnings also to the terminal. A log that has grown large is
 * set aside; one generation is kept. What cannot be written (a full disk) is left out and said once: serving goes on.
 */
export function logOutput(
  file: string,
  show: (line: string) => void,
  largest = LARGEST,
): (chunk: Buffer, source: 'stdout' | 'stderr') => void {
  mkdirSync(dirname(file), { recursive: true });
  let size = existsSync(file) ? statSync(file).size : 0;
  const readers = {
    stdout: lineReader((line) => isWorthSeeing(line, 'stdout') && show(line)),
    stderr: lineReader((line) => isWorthSeeing(line, 'stderr') && show(line)),
  };
  let complained = false;
  function write(chunk: Buffer): void {
    if (size > largest) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, chunk);
    size += chunk.length;
  }
  return (chunk, source) => {
    try {
      write(chunk);
      complained = false;
    } catch (error) {
      if (!complained) show(`记录写不进 ${file}（${whyNotWritten(error)}），服务照常运行，请尽快处理。`);
      complained = true;
    }
    readers[source](chunk);
  };
}
