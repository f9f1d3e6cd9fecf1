/** A failure that a person can act on: its message is one Chinese sentence and is shown without a stack. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

/**
 * Runs a command's main function: a {@link PlainError} ends in its sentence, a command that was asked to stop says
 * that it stopped, anything else keeps its stack.
 *
 * @param {() => Promise<number | void>} main resolves with the exit code (nothing means 0)
 */
export async function runMain(main) {
  // Databases, logs, backups: what a command and its children make is for the owner alone.
  process.umask(0o077);
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(wordsFor(error));
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function wordsFor(error) {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error && error.name === 'AbortError' ? '已停止。' : error;
}
