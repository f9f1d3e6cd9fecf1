import { expect, test } from 'vitest';
import type { Portal } from '../portal/open-portal.ts';
import { openStore } from '../store/store.ts';
import { createHealth } from './answer-health.ts';

test('counts once a second, however many ask', () => {
  const store = openStore(':memory:');
  let counted = 0;
  let time = 0;
  const pages = {
    ...store.pages,
    progress(below: number) {
      counted += 1;
      return store.pages.progress(below);
    },
  };
  const publisher = { stuck: () => 0, awaitsLedger: () => false };
  const health = createHealth(
    { store: { ...store, pages }, publisher, damage: () => null } as unknown as Portal,
    () => time,
  );
  for (let asked = 0; asked < 500; asked += 1) health();
  expect(counted).toBe(1);
  store.pages.markDirty('/due/', 1);
  time = 999;
  expect(JSON.parse(health())).toMatchObject({ status: 'ok', pages: { waiting: 0 } });
  time = 1_000;
  expect(JSON.parse(health())).toMatchObject({
    status: 'ok',
    pages: { waiting: 1 },
    notices: { stuck: 0 },
  });
  store.setState('desk-stuck', '3');
  time = 2_000;
  expect(JSON.parse(health())).toMatchObject({ notices: { stuck: 3 } });
  expect(counted).toBe(3);
  store.close();
});
