import { expect, test } from 'vitest';
import { FileQueue } from './file-queue.ts';

const later = () => {
  let done = (): void => undefined;
  const over = new Promise<void>((resolve) => (done = resolve));
  return { over, done };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('files are read one after the other, as many as may wait; who comes then is told when to come again', async () => {
  const queue = new FileQueue(10);
  const first = later();
  const begun: number[] = [];
  const read = (number: number) =>
    queue.inTurn(async () => {
      begun.push(number);
      if (number === 0) await first.over;
      if (number === 3) throw new Error('no table');
      return number;
    });
  const reading = read(0);
  await settled();
  const waiting = Promise.allSettled(Array.from({ length: 10 }, (_, index) => read(index + 1)));
  await settled();
  expect(begun).toEqual([0]);
  await expect(read(11)).rejects.toMatchObject({
    message: expect.stringMatching(/^现在排队.+。$/),
    retryAfter: 10,
  });
  first.done();
  expect(await reading).toBe(0);
  expect((await waiting).map(({ status }) => status).filter((status) => status === 'rejected').length).toBe(
    1,
  );
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await read(12)).toBe(12);
});

test('an account has one file at work, and others are not kept waiting by it', async () => {
  const queue = new FileQueue(10);
  const first = later();
  const working = queue.forOne(1, () => first.over);
  await expect(queue.forOne(1, async () => 'second')).rejects.toMatchObject({
    message: expect.stringMatching(/^您的上一个表格.+。$/),
    retryAfter: 10,
  });
  expect(await queue.forOne(2, async () => 'other')).toBe('other');
  first.done();
  await working;
  await expect(queue.forOne(1, () => Promise.reject(new Error('no table')))).rejects.toThrow('no table');
  expect(await queue.forOne(1, async () => 'again')).toBe('again');
});
