import { setTimeout as wait } from 'node:timers/promises';
import type { Publisher } from '../publisher/publisher.ts';

// After a start everything is looked at soon, then a few files a second: a disk that fails, or a hand in the folder, is noticed.
const soon = { files: 20, everyMs: 100 };
const atLeisure = { files: 4, everyMs: 1_000 };
const named = 5;

/** Looks at public files again and again and has damaged ones made again, until told to stop. */
export async function keepFiles(
  publisher: Pick<Publisher, 'inspect'>,
  log: (sentence: string) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let pace = soon;
  let said = '';
  for (;;) {
    await wait(pace.everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    try {
      const { damaged, end } = await publisher.inspect(pace.files);
      if (end) pace = atLeisure;
      if (damaged.length > 0)
        log(
          `公开文件夹里有 ${damaged.length} 个文件损坏了或者不见了，重新生成：${damaged.slice(0, named).join('、')}${damaged.length > named ? ' 等' : ''}`,
        );
      said = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== said) log(`公开文件夹的检查没有完成，稍后再试：${reason}`);
      said = reason;
      onError(error);
      pace = atLeisure;
    }
  }
}
