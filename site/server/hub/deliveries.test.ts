import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createDeliveries, type Delivery } from './deliveries.ts';

/** Deliveries that end when told to; says in which order they began. */
function trial() {
  let time = 0;
  const began: string[] = [];
  const open = new Map<string, () => void>();
  const deliveries = createDeliveries({ atOnce: 4, perHost: 2 }, () => time);
  const delivery = (key: string, attempts = 0): Delivery => ({
    key,
    host: key.replace(/\d.*/, ''),
    attempts,
    run: () => {
      began.push(key);
      return new Promise((resolve) => open.set(key, resolve));
    },
  });
  async function end(key: string, ms = 0): Promise<void> {
    time += ms;
    open.get(key)?.();
    open.delete(key);
    await turn();
  }
  return { deliveries, delivery, began, end, open };
}

test('a host that lets wait takes two turns, and the others go on', async () => {
  const { deliveries, delivery, began, end } = trial();
  deliveries.add(['slow1', 'slow2', 'slow3', 'slow4', 'quick1'].map((key) => delivery(key)));
  expect(began).toEqual(['slow1', 'slow2', 'quick1']);
  deliveries.add([delivery('other1')]);
  expect(began.at(-1)).toBe('other1');
  await end('quick1');
  expect(began).toHaveLength(4);
  await end('slow1', 3_000);
  expect(began.at(-1)).toBe('slow3');
});

test('those that failed before come last, quick hosts come before slow ones', async () => {
  const { deliveries, delivery, began, end } = trial();
  deliveries.add([delivery('slow1'), delivery('quick1')]);
  await end('quick1', 20);
  await end('slow1', 2_900);
  for (const host of ['a', 'b']) deliveries.add([delivery(`${host}1`), delivery(`${host}2`)]);
  deliveries.add([delivery('failed1', 1), delivery('slow2'), delivery('new1'), delivery('quick2')]);
  for (const key of ['a1', 'a2', 'b1', 'b2']) await end(key);
  expect(began.slice(-4)).toEqual(['quick2', 'new1', 'slow2', 'failed1']);
});

test('what changed while it was being told is told once more, the newest alone', async () => {
  const { deliveries, delivery, began, end } = trial();
  deliveries.add([delivery('a1')]);
  deliveries.add([delivery('a1')]);
  deliveries.add([delivery('a1')]);
  expect(began).toEqual(['a1']);
  await end('a1');
  expect(began).toEqual(['a1', 'a1']);
  let rested = false;
  void deliveries.idle().then(() => (rested = true));
  await turn();
  expect(rested).toBe(false);
  await end('a1');
  expect([rested, began.length]).toEqual([true, 2]);
});
