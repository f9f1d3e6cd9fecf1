import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MeiliSettings } from '../meilisearch/connect.ts';
import { byEmbedded, followedWorld, lampDocument, until, type FollowedWorld } from './followed-world.ts';

/** A server that a story may treat as machines and people treat servers. */
export interface ServerToFollow extends MeiliSettings {
  readonly key: string;
  /** Away at once, with what it was doing. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** There again, without anything that it knew. */
  wipe(): Promise<void>;
  end(): Promise<void>;
}

/** What whoever runs Meilisearch beside the portal can rely on, whatever happens to it: told for a double and for a real server. */
export function followContract(name: string, start: () => Promise<ServerToFollow>): void {
  describe(`${name} beside the portal`, () => {
    let server: ServerToFollow;
    let world: FollowedWorld;
    let uid: string;

    beforeAll(async () => {
      server = await start();
    });
    beforeEach(() => {
      uid = `portal-${randomBytes(6).toString('hex')}`;
      world = followedWorld(server, uid);
    });
    afterEach(() => world.stop());
    afterAll(() => server.end());

    it('is filled from nothing, and answers from then on', async () => {
      const following = world.follow();
      expect(await world.total()).toBe(byEmbedded);
      await following.settled();
      expect(await world.total()).toBe(3);
      expect(world.said).toEqual([]);
    });

    it('is told of every change, and is not asked while it does not know of one', async () => {
      const following = world.follow();
      await following.settled();
      world.memory.remove(['a']);
      // Not told yet: who asks now must not find what is withdrawn.
      expect(await world.total()).toBe(byEmbedded);
      await following.settled();
      expect(await world.total()).toBe(2);
      world.memory.put([lampDocument('b', '路灯改名'), lampDocument('d')]);
      await following.settled();
      expect(await world.total({ q: '路灯改名' })).toBe(1);
      expect(await world.total()).toBe(3);
    });

    it('loses nothing while it is down: the embedded engine answers, says so once, and hands back', async () => {
      const following = world.follow();
      await following.settled();
      await server.down();
      world.memory.put([lampDocument('d')]);
      world.memory.remove(['a', 'b']);
      following.wake();
      await until(() => world.said.length > 0);
      for (let asked = 0; asked < 3; asked += 1) expect(await world.total()).toBe(byEmbedded);
      expect(world.said).toHaveLength(1);
      expect(world.said[0]).toContain('网站自带的搜索');
      await server.up();
      await until(async () => (await world.total()) === 2);
      expect(world.said).toHaveLength(2);
    });

    it('that dies while it is filled is filled all the same', async () => {
      world.memory.put(Array.from({ length: 1_200 }, (_, number) => lampDocument(`many${number}`)));
      const following = world.follow();
      await server.down();
      await until(() => world.said.length > 0);
      await server.up();
      await until(async () => (await world.total()) !== byEmbedded);
      const { hits } = await following.search({ q: '标题many1199' });
      expect(hits[0]?.address).toBe('/notices/many1199/');
    });

    it('that dies under a question takes no answer away', async () => {
      await world.follow().settled();
      await server.down();
      expect(await world.total()).toBe(byEmbedded);
      await server.up();
      await until(async () => (await world.total()) === 3);
    });

    it('goes on after a restart of the portal with what changed meanwhile', async () => {
      await world.follow().settled();
      await world.stop();
      world.memory.put([lampDocument('d')]);
      await world.follow().settled();
      expect(await world.total()).toBe(4);
    });

    it('that lost its data is filled again', async () => {
      await world.follow().settled();
      await server.wipe();
      expect(await world.total()).toBe(byEmbedded);
      await until(async () => (await world.total()) === 3);
    });

    it('is made anew when everything is derived anew', async () => {
      const following = world.follow();
      await following.settled();
      world.memory.documents.clear();
      world.memory.changes.restart();
      world.memory.put([lampDocument('x'), lampDocument('y')]);
      await following.settled();
      expect(await world.total()).toBe(2);
    });

    it('with a wrong key is not used, and the log says why', async () => {
      await world.follow('a-wrong-key-of-sixteen').settled();
      expect(world.said[0]).toContain('API key is invalid');
      expect(await world.total()).toBe(byEmbedded);
    });

    it('gives the portal a key for searching that may do nothing else', async () => {
      await world.follow().settled();
      const json = { 'content-type': 'application/json' };
      const told = await fetch(`${server.host}/keys`, { headers: { authorization: `Bearer ${server.key}` } });
      const { results } = (await told.json()) as {
        results: { key: string; actions: string[]; indexes: string[] }[];
      };
      const searchKey = results.find(({ indexes }) => indexes.includes(uid));
      expect(searchKey).toMatchObject({ actions: ['search'], indexes: [uid] });
      const status = async (method: string, path: string): Promise<number> =>
        (
          await fetch(`${server.host}${path}`, {
            method,
            headers: { ...json, authorization: `Bearer ${searchKey?.key}` },
            ...(method === 'POST' ? { body: '{"q":""}' } : {}),
          })
        ).status;
      expect(await status('POST', `/indexes/${uid}/search`)).toBe(200);
      for (const [method, path] of [
        ['POST', `/indexes/${uid}_marks/search`],
        ['DELETE', `/indexes/${uid}`],
        ['GET', '/keys'],
        ['POST', `/indexes/${uid}/documents`],
      ] as const)
        expect(await status(method, path), path).toBe(403);
    });

    it('leaves a question of more words than it reads to the embedded engine', async () => {
      await world.follow().settled();
      expect(await world.total({ q: '一 二 三 四 五 六 七 八 九 十 百' })).toBe(byEmbedded);
      expect(world.said).toEqual([]);
    });
  });
}
