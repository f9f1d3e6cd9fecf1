import { watch } from 'node:fs';

const OURS = /(^|[\\/])(node_modules|dist|\.astro)([\\/]|$)|\.test\.ts$/;

/**
 * Calls `onChange` once for every burst of changes in the folders, never while an earlier call still runs: changes
 * during a call lead to one more.
 */
export function watchSources(
  folders: readonly string[],
  onChange: () => Promise<void>,
  signal: AbortSignal,
  settleMs = 200,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const changed = (name: string | null) => {
    if (name !== null && OURS.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange);
    }, settleMs);
  };
  for (const folder of folders)
    watch(folder, { recursive: true, signal }, (_event, name) => changed(name)).on('error', () => {});
  signal.addEventListener('abort', () => clearTimeout(timer));
}
