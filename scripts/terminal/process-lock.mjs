import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** @typedef {{ pid: number, birth: string | null }} Holder */
/** @typedef {{ release: () => void }} Lock */

/**
 * When a process began, as the kernel counts it. A process id alone is not an identity: ids are used again, in
 * containers after every restart. Null where the system does not tell.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** @param {Holder} holder @returns {boolean} whether that very process still runs */
export function isAlive({ pid, birth }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const now = birthOf(pid);
  return birth === null || now === null || birth === now;
}

/** @param {string} file @returns {string | null} null when it is absent */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}

/** @param {string | null} text @returns {Holder | null} */
function holderIn(text) {
  try {
    const { pid, birth } = JSON.parse(text ?? '');
    return typeof pid === 'number' ? { pid, birth: birth ?? null } : null;
  } catch {
    return null;
  }
}

/** @param {string} file @returns {Holder | null} null when the file is absent or not a lock */
export const holderOf = (file) => holderIn(textOf(file));

/** Threads of one process take locks, too. @param {string} file */
const ownFile = (file) => `${file}.${process.pid}.${threadId}`;

/**
 * Takes the lock for this process. A lock whose holder is gone (kill -9, power cut) is taken over.
 *
 * @param {string} file
 * @returns {Lock | Holder} the living holder when somebody else has it
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = ownFile(file);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }));
  try {
    for (;;) {
      try {
        // A link appears whole or not at all: nobody ever reads a half-written lock.
        linkSync(mine, file);
        return { release: () => releaseOwn(file) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const text = textOf(file);
      // Released meanwhile: whatever lies there next is a living lock, and not to be moved.
      if (text === null) continue;
      const holder = holderIn(text);
      if (holder !== null && isAlive(holder)) return holder;
      removeStale(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function removeStale(file) {
  const aside = ownFile(`${file}.stale`);
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = holderOf(aside);
  // Another process may have taken over between our look and our move: give it back what we moved.
  if (moved !== null && isAlive(moved)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process holds it now; the caller's loop will see that.
    }
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function releaseOwn(file) {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Takes the lock, waiting for its holder to finish.
 *
 * @param {string} file
 * @param {(holder: Holder) => void} onWait called once, when there is somebody to wait for
 * @param {AbortSignal} [signal] ends the waiting
 * @returns {Promise<Lock>}
 */
export async function waitForLock(file, onWait, signal) {
  for (let told = false; ; told = true) {
    signal?.throwIfAborted();
    const taken = takeLock(file);
    if ('release' in taken) return taken;
    if (!told) onWait(taken);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
