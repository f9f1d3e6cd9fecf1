import { spawn } from 'node:child_process';
import { PlainError } from '../terminal/plain-error.mjs';

/**
 * Runs a program of the machine to its end.
 *
 * @throws {PlainError} `failure`, and what the program wrote, when it fails; which package has it when it is not there
 */
export async function runTool(
  name: string,
  args: readonly string[],
  {
    env,
    failure,
    signal,
    hint = `请先安装 ${name}。`,
  }: {
    readonly env?: NodeJS.ProcessEnv;
    readonly failure: string;
    readonly signal: AbortSignal;
    readonly hint?: string;
  },
): Promise<void> {
  const child = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], ...(env ? { env } : {}) });
  const written: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => written.push(chunk));
  const stop = (): void => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new PlainError(`这台机器上没有 ${name}。${hint}`) : error),
    );
    child.on('close', resolve);
  }).finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  if (code !== 0)
    throw new PlainError(
      `${failure}\n${Buffer.concat(written).toString().trim().split('\n').slice(0, 5).join('\n')}`,
    );
}
