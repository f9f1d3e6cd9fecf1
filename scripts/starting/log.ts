import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { openDayLog } from './day-log.ts';

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

/** What stands in an address and opens something: links to drafts, codes of letters, tokens. */
const SECRETS = /([?&](?:link|code|t|token|registrationToken|resetPasswordToken)=)[^&\s"'<>]+/gi;

/** A line without what would let its reader in somewhere. */
export const withoutSecrets = (line: string): string => line.replace(SECRETS, '$1…');

/**
 * Writes a part's output to its log, and its errors and warnings also to the terminal; neither tells secrets. What
 * cannot be written (a full disk) is left out and said once: serving goes on.
 */
export function logOutput(
  file: string,
  show: (line: string) => void,
  today: () => string = () => beijingDate(new Date().toISOString()),
): (chunk: Buffer, source: 'stdout' | 'stderr') => void {
  const log = openDayLog(file, { today });
  let complained = false;
  function write(line: string): void {
    try {
      log.write(line);
      complained = false;
    } catch (error) {
      if (!complained) show(`记录写不进 ${file}（${whyNotWritten(error)}），服务照常运行，请尽快处理。`);
      complained = true;
    }
  }
  const reader = (source: 'stdout' | 'stderr') =>
    lineReader((line) => {
      const told = withoutSecrets(line);
      write(told);
      if (isWorthSeeing(told, source)) show(told);
    });
  const readers = { stdout: reader('stdout'), stderr: reader('stderr') };
  return (chunk, source) => readers[source](chunk);
}
