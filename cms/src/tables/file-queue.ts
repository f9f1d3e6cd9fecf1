import { BusyError } from '../desk-routes/busy-error.ts';

/** Seconds after which whoever was sent away may hope for more: a file is read within so many. */
const retryAfter = 10;

/** How files of all accounts come to be read: one after the other, so that no account takes the place of another. */
export class FileQueue {
  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting;
  }

  private readonly mostWaiting: number;
  private readonly busy = new Set<number>();
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * Does `work` for an account that has no other file at work.
   * @throws BusyError in Chinese
   */
  async forOne<T>(account: number, work: () => Promise<T>): Promise<T> {
    if (this.busy.has(account))
      throw new BusyError('您的上一个表格还在处理，请等它完成以后再试。', retryAfter);
    this.busy.add(account);
    try {
      return await work();
    } finally {
      this.busy.delete(account);
    }
  }

  /**
   * Does `read` when all who came before are done.
   * @throws BusyError in Chinese when too many wait
   */
  async inTurn<T>(read: () => Promise<T>): Promise<T> {
    if (this.waiting >= this.mostWaiting)
      throw new BusyError('现在排队导入表格的人太多，请过一会儿再试，文件不会丢失。', retryAfter);
    this.waiting += 1;
    const before = this.last;
    const reading = (async () => {
      await before;
      this.waiting -= 1;
      return read();
    })();
    this.last = reading.catch(() => undefined);
    return reading;
  }
}
