import { spawn, type ChildProcess } from 'node:child_process';
import { guarded, killGroup } from './child-process.ts';

/** A part that runs for as long as the whole does. */
export type Part = { name: string; args: readonly string[]; cwd: string; env: NodeJS.ProcessEnv };

export type Events = {
  onOutput: (chunk: Buffer, source: 'stdout' | 'stderr') => void;
  /** The part ended without being asked; it is started again after `delay` milliseconds. */
  onCrash: (reason: string, delay: number) => void;
};

export type Service = {
  readonly name: string;
  /** How often it ended without being asked. */
  readonly crashes: number;
  /** Asks it to end, makes it end after `patience` milliseconds, and resolves when it is gone. */
  stop: (patience: number) => Promise<void>;
  /** Ends it and starts it again at once. */
  restart: (patience: number) => Promise<void>;
};

export type Pace = { firstDelay: number; longestDelay: number; steadyAfter: number };
const PACE: Pace = { firstDelay: 1000, longestDelay: 30_000, steadyAfter: 60_000 };

/**
 * Starts a part and keeps it running: when it ends unasked it is started again, each time after twice the pause,
 * and after the first pause again once it has been steady.
 */
export function keepRunning(part: Part, { onOutput, onCrash }: Events, pace: Pace = PACE): Service {
  let child: ChildProcess | null = null;
  let gone: Promise<void> = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  let stopping = false;
  let crashes = 0;
  let delay = pace.firstDelay;

  const start = () => {
    const { args, env } = guarded(part.args, part.env);
    const began = Date.now();
    // A process group of its own: Ctrl-C in the terminal reaches us alone, and we end the parts in order.
    const running = spawn(process.execPath, args, {
      cwd: part.cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    child = running;
    running.stdout?.on('data', (chunk: Buffer) => onOutput(chunk, 'stdout'));
    running.stderr?.on('data', (chunk: Buffer) => onOutput(chunk, 'stderr'));
    gone = new Promise((resolve) => {
      const ended = (reason: string) => {
        if (child !== running) return;
        child = null;
        resolve();
        if (stopping) return;
        crashes += 1;
        if (Date.now() - began >= pace.steadyAfter) delay = pace.firstDelay;
        onCrash(reason, delay);
        again = setTimeout(start, delay);
        delay = Math.min(delay * 2, pace.longestDelay);
      };
      running.once('error', (error) => ended(error.message));
      running.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    });
  };

  const stop = async (patience: number) => {
    stopping = true;
    clearTimeout(again);
    const running = child;
    if (!running) return;
    running.kill('SIGTERM');
    const force = setTimeout(() => killGroup(running), patience);
    await gone;
    clearTimeout(force);
  };

  start();
  return {
    name: part.name,
    get crashes() {
      return crashes;
    },
    stop,
    restart: async (patience) => {
      await stop(patience);
      stopping = false;
      start();
    },
  };
}
