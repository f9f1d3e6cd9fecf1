import { spawn } from 'node:child_process';
import { guarded } from './child-process.ts';

/** Runs a Node program in this terminal until it ends, and answers its exit code; an abort asks it to end. */
export function runInForeground(
  program: readonly string[],
  cwd: string,
  variables: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  const { args, env } = guarded(program, variables);
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'pipe'] });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
