import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { guarded, killGroup } from './child-process.ts';

/** A Node program that runs to its end. */
export type Step = { args: string[]; cwd: string; env: NodeJS.ProcessEnv; log: string; signal: AbortSignal };

const LAST_LINES = 20;
const PATIENCE_MS = 3000;

/**
 * Runs the program; its output goes into the log.
 *
 * @param onLine gets each line that the program writes
 * @throws {PlainError} `failure`, its last lines and where the log lies, when it exits with anything but 0
 */
export async function runStep(
  step: Step,
  failure: string,
  onLine: (line: string) => void = () => {},
): Promise<void> {
  mkdirSync(dirname(step.log), { recursive: true });
  const { args, env } = guarded(step.args, step.env);
  const child = spawn(process.execPath, args, {
    cwd: step.cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let force: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    force = setTimeout(() => killGroup(child), PATIENCE_MS);
  };
  step.signal.addEventListener('abort', stop);
  const last: string[] = [];
  const keep = (chunk: Buffer) => {
    appendFileSync(step.log, chunk);
    for (const line of chunk
      .toString()
      .split('\n')
      .filter((text) => text.trim())) {
      last.push(line);
      onLine(line);
    }
    last.splice(0, last.length - LAST_LINES);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => {
    clearTimeout(force);
    step.signal.removeEventListener('abort', stop);
  });
  step.signal.throwIfAborted();
  if (code !== 0) throw new PlainError(`${last.join('\n')}\n${failure}完整的记录在 ${step.log}。`);
}
