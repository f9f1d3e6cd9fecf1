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

/**
 * Writes a part's output to its log, and its errors and warnings also to the terminal. A log that has grown large is
 * set aside; one generation is kept.
 */
export function logOutput(file: string, show: (line: string) => void, largest = LARGEST): (chunk: Buffer, source: 'stdout' | 'stderr') => void {
  mkdirSync(dirname(file), { recursive: true });
  let size = existsSync(file) ? statSync(file).size : 0;
  const readers = {
    stdout: lineReader((line) => isWorthSeeing(line, 'stdout') && show(line)),
    stderr: lineReader((line) => isWorthSeeing(line, 'stderr') && show(line)),
  };
  return (chunk, source) => {
    if (size > largest) {
      renameSync(file, `${file}.1`);
      size = 0;
    }
    appendFileSync(file, chunk);
    size += chunk.length;
    readers[source](chunk);
  };
}
