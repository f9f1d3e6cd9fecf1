/** Writes what is happening to a terminal, or, where there is none, at intervals that suit a log. */

const QUIET_MS = 2000;
const LOG_EVERY_MS = 10_000;

/** @param {number} ms @returns {string} such as “38 秒” or “2 分 5 秒” */
export function elapsedWords(ms) {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

/**
 * Runs `work` under a title. Says nothing more than the closing line when it is quick; after two seconds the
 * elapsed time moves on a terminal, or is written every ten seconds into a log.
 * `work` may call `detail` with a few words on where it is.
 *
 * @template T
 * @param {string} title
 * @param {(detail: (words: string) => void) => Promise<T> | T} work
 * @param {{ stream?: { write(text: string): unknown, isTTY?: boolean }, now?: () => number }} [options]
 * @returns {Promise<T>}
 */
export async function withProgress(title, work, { stream = process.stdout, now = Date.now } = {}) {
  const began = now();
  const moving = stream.isTTY === true;
  let words = '';
  let lastLogged = began;
  let shown = false;

  const tick = () => {
    const elapsed = now() - began;
    if (elapsed < QUIET_MS) return;
    const line = `… ${title}（${elapsedWords(elapsed)}${words && `，${words}`}）`;
    if (moving) stream.write(`\r\x1b[2K${line}`);
    else if (!shown || now() - lastLogged >= LOG_EVERY_MS) {
      lastLogged = now();
      stream.write(`${line}\n`);
    }
    shown = true;
  };
  const timer = setInterval(tick, 500);
  const close = (/** @type {string} */ mark) => {
    clearInterval(timer);
    const elapsed = now() - began;
    const time = elapsed < QUIET_MS ? '' : `（${elapsedWords(elapsed)}）`;
    stream.write(`${moving && shown ? '\r\x1b[2K' : ''}${mark} ${title}${time}\n`);
  };

  try {
    const result = await work((detail) => {
      words = detail;
    });
    close('✓');
    return result;
  } catch (error) {
    close('✗');
    throw error;
  }
}
