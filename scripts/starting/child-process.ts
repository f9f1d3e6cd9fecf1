import type { ChildProcess } from 'node:child_process';

const guard = new URL('../terminal/end-with-parent.mjs', import.meta.url).href;

/** Node arguments and environment for a child that ends when this process is gone. Its fd 3 must be a pipe to us. */
export function guarded(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): { args: string[]; env: NodeJS.ProcessEnv } {
  return { args: ['--import', guard, ...args], env: { ...env, END_WITH_PARENT_FD: '3' } };
}

/** Ends a child that was started `detached`, and all that it started, at once. */
export function killGroup(child: ChildProcess): void {
  try {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended in this very moment.
  }
}
