import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followContract } from '../testing/follow-contract.ts';
import {
  byEmbedded,
  followedWorld,
  lampDocument,
  until,
  type FollowedWorld,
} from '../testing/followed-world.ts';
import { startMeilisearchDouble, type MeilisearchDouble } from '../testing/meilisearch-double.ts';
import { startOwnMeilisearch } from '../testing/real-meilisearch.ts';

followContract('A double of Meilisearch', async () => {
  const double = await startMeilisearchDouble();
  return {
    ...{ host: double.url, key: double.masterKey, down: double.down, up: double.up, end: double.close },
    wipe: async () => double.wipe(),
  };
});

// Without a program on PATH the contract of the search says loudly that no real server was asked (contract.test.ts).
const own = await startOwnMeilisearch(process.env);
if (own?.key) {
  const { key } = own;
  followContract('A real Meilisearch', async () => ({ ...own, key, end: own.stop }));
}

describe('Meilisearch beside the portal', () => {
  let double: MeilisearchDouble;
  let world: FollowedWorld;

  beforeEach(async () => {
    double = await startMeilisearchDouble();
    world = followedWorld({ host: double.url, key: double.masterKey }, 'portal');
  });
  afterEach(async () => {
    await world.stop();
    await double.close();
  });

  it('is filled with the settings that stand in the code', async () => {
    await world.follow().settled();
    expect(double.index('portal')).toEqual({ size: 3, settings: world.memory.source.settings() });
    expect(double.index('portal')?.settings).toMatchObject({
      localizedAttributes: [{ locales: ['cmn'] }, { locales: ['eng'] }],
      dictionary: ['中共云岭县大河镇委员会', '三农', '乡村振兴', '大河镇', '河镇公社'].sort(),
      synonyms: { 三农: ['乡村振兴'], 乡村振兴: ['三农'] },
    });
    expect(double.index('portal_next')).toBeUndefined();
  });

  it('goes on after a restart of the portal from where it was told last, without being filled again', async () => {
    await world.follow().settled();
    await world.stop();
    world.memory.put([lampDocument('d')]);
    double.requests.length = 0;
    await world.follow().settled();
    expect(await world.total()).toBe(4);
    expect(double.requests).not.toContain('POST /swap-indexes');
  });

  it('is told again of what it could not take', async () => {
    const following = world.follow();
    await following.settled();
    double.failTasks(2);
    world.memory.put([lampDocument('d')]);
    following.wake();
    await until(async () => (await world.total()) === 4);
    expect(world.said[0]).toContain('No space left');
  });

  it('that does not get on with what it was told says so, while the embedded engine answers', async () => {
    double.stallTasks();
    world.follow(double.masterKey, 50);
    await until(() => world.said.length > 0);
    expect(world.said).toEqual([expect.stringContaining('磁盘空间')]);
    expect(await world.total()).toBe(byEmbedded);
  });

  it('does not hold the portal up that stops while it waits for a long task', async () => {
    double.stallTasks();
    const following = world.follow();
    await until(() => double.requests.some((request) => request.startsWith('GET /tasks/')));
    await world.stop();
    await following.ended;
    expect(world.said).toEqual([]);
  });

  it('is made anew beside the index that is searched, also when that is interrupted', async () => {
    const following = world.follow();
    await following.settled();
    world.memory.documents.clear();
    world.memory.changes.restart();
    world.memory.put([lampDocument('x'), lampDocument('y')]);
    double.failTasks(1);
    following.wake();
    await until(async () => (await world.total()) === 2);
    expect(double.index('portal')?.size).toBe(2);
    expect(double.index('portal_next')).toBeUndefined();
  });

  it.each([
    ['tells it again keeps it', false, 0],
    ['tells no key twice makes another', true, 1],
  ])('at the next start a server that %s', async (_, tellOnce, made) => {
    double.keys.tellOnce = tellOnce;
    await world.follow().settled();
    const count = (): number => double.requests.filter((request) => request === 'POST /keys').length;
    const before = count();
    await world.stop();
    await world.follow().settled();
    expect(count()).toBe(before + made);
    expect(double.keys.all()).toHaveLength(1);
    expect(await world.total()).toBe(3);
  });

  it('is left alone when it is too old, and the log says what to do', async () => {
    double.version = '1.4.0';
    await world.follow().settled();
    expect(world.said).toEqual([expect.stringContaining('版本是 1.4.0，需要 1.36 或更新')]);
    expect(await world.total()).toBe(byEmbedded);
  });
});
