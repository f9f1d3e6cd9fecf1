import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { cmsEnvironment } from '../environment/child-environment.ts';
import type { Settings } from '../environment/settings.ts';
import { ROOT } from '../repository.ts';
import { guarded, killGroup } from '../starting/child-process.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import type { Operation } from './operation.ts';
import { operationLines } from './write-operations.ts';

const command = join(ROOT, 'cms/dist/src/commands/apply-operations.js');
const patienceMs = 3000;

/** What the command says, a line at a time: how far it is, or why it cannot go on. */
const messageSchema = z.object({ done: z.number().optional(), error: z.string().optional() });

/**
 * Has the CMS command apply operations to an empty database.
 * @throws PlainError with the command's own sentence when it stops early
 */
export async function applyOperations(
  settings: Settings,
  operations: () => Iterable<Operation>,
  report: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let all = 0;
  for (const _ of operations()) all += 1;
  const { args, env } = guarded([command, '--into-empty'], {
    ...cmsEnvironment(settings, process.env),
    NODE_ENV: 'development',
  });
  const child = spawn(process.execPath, args, {
    cwd: join(ROOT, 'cms'),
    env,
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    detached: true,
  });
  let force: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    force = setTimeout(() => killGroup(child), patienceMs);
  };
  signal.addEventListener('abort', stop);
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The command has no pipes');
  let failure: string | undefined;
  createInterface({ input: stdout }).on('line', (line) => {
    // Strapi itself has a few words to say before the command can silence it.
    if (!line.startsWith('{')) return;
    const { done, error } = messageSchema.parse(JSON.parse(line));
    failure ??= error;
    if (done !== undefined) report(`填入内容 ${done}/${all}`);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  // A command that stops early closes its input; the reason is in what it said.
  const fed = pipeline(Readable.from(operationLines(operations())), stdin).catch(() => {});
  const [code] = await Promise.all([ended, fed]).finally(() => {
    clearTimeout(force);
    signal.removeEventListener('abort', stop);
  });
  signal.throwIfAborted();
  if (code !== 0) throw new PlainError(failure ?? '编辑台在填入内容时停止了。');
}
