import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../search-document.ts';
import type { Question, SearchResult } from '../port.ts';
import { startMeilisearchDouble, type MeilisearchDouble } from '../testing/meilisearch-double.ts';
import { memorySource } from '../testing/meilisearch-engine.ts';
import { followMeilisearch, type MeiliFollowing } from './follow.ts';

let double: MeilisearchDouble;
let stop: AbortController;
let said: string[];
let memory: ReturnType<typeof memorySource>;
let following: MeiliFollowing;

const nothing: SearchResult = {
  hits: [],
  total: 0,
  exact: 0,
  page: 1,
  pages: 0,
  facets: { type: [], organization: [], topic: [], year: [], stage: [], state: [] },
};
const byEmbedded: SearchResult = { ...nothing, total: 99, exact: 99 };

function document(id: string, title = `标题${id}`): SearchDocument {
  return {
    documentId: id,
    type: 'notice',
    address: `/notices/${id}/`,
    title,
    aliases: [],
    body: '正文路灯',
    names: [],
    people: [],
    topics: [],
    firstPublished: '2026-05-01T00:00:00.000Z',
  };
}

function follow(key = double.masterKey): void {
  following = followMeilisearch({
    settings: { host: double.url, key },
    indexUid: 'portal',
    source: memory.source,
    embedded: { search: () => byEmbedded },
    quiet: () => true,
    log: (sentence) => said.push(sentence),
    signal: stop.signal,
  });
}

async function stopFollowing(): Promise<void> {
  stop.abort();
  await following.ended;
  stop = new AbortController();
}

async function total(question: Question = { q: '路灯' }): Promise<number> {
  return (await following.search(question)).total;
}

async function eventually(ask: () => Promise<boolean>): Promise<void> {
  while (!(await ask())) await wait(20);
}

beforeEach(async () => {
  double = await startMeilisearchDouble();
  stop = new AbortController();
  said = [];
  memory = memorySource();
  memory.put(['a', 'b', 'c'].map((id) => document(id)));
});
afterEach(async () => {
  stop.abort();
  await following.ended;
  await double.close();
});

describe('Meilisearch beside the portal', () => {
  it('is filled from nothing, with the settings that stand in the code, and answers from then on', async () => {
    follow();
    expect(await total()).toBe(99);
    await following.settled();
    expect(await total()).toBe(3);
    expect(double.index('portal')).toEqual({ size: 3, settings: memory.source.settings() });
    expect(double.index('portal')?.settings).toMatchObject({
      localizedAttributes: [{ locales: ['cmn'] }, { locales: ['eng'] }],
      dictionary: ['中共云岭县大河镇委员会', '三农', '乡村振兴', '大河镇', '河镇公社'].sort(),
      synonyms: { 三农: ['乡村振兴'], 乡村振兴: ['三农'] },
    });
    expect(double.index('portal_next')).toBeUndefined();
    expect(said).toEqual([]);
  });

  it('is told of every change, and is not asked while it does not know of one', async () => {
    follow();
    await following.settled();
    memory.remove(['a']);
    // Not told yet: who asks now must not find what is withdrawn.
    expect(await total()).toBe(99);
    await following.settled();
    expect(await total()).toBe(2);
    memory.put([document('b', '路灯改名'), document('d')]);
    await following.settled();
    expect(await total({ q: '路灯改名' })).toBe(1);
    expect(await total()).toBe(3);
  });

  it('loses nothing while it is down: the embedded engine answers, says so once, and hands back', async () => {
    follow();
    await following.settled();
    await double.down();
    memory.put([document('d')]);
    memory.remove(['a', 'b']);
    following.wake();
    await eventually(async () => said.length > 0);
    for (let asked = 0; asked < 3; asked += 1) expect(await total()).toBe(99);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('网站自带的搜索');
    await double.up();
    await eventually(async () => (await total()) === 2);
    expect(said).toHaveLength(2);
  });

  it('that dies under a question takes no answer away', async () => {
    follow();
    await following.settled();
    await double.down();
    expect(await total()).toBe(99);
    await double.up();
    await eventually(async () => (await total()) === 3);
  });

  it('goes on after a restart of the portal from where it was told last, without being filled again', async () => {
    follow();
    await following.settled();
    await stopFollowing();
    memory.put([document('d')]);
    double.requests.length = 0;
    follow();
    await following.settled();
    expect(await total()).toBe(4);
    expect(double.requests).not.toContain('POST /swap-indexes');
  });

  it('is told again of what it could not take', async () => {
    follow();
    await following.settled();
    double.failTasks(2);
    memory.put([document('d')]);
    following.wake();
    await eventually(async () => (await total()) === 4);
    expect(said[0]).toContain('No space left');
  });

  it('that lost its data is filled again', async () => {
    follow();
    await following.settled();
    double.wipe();
    expect(await total()).toBe(99);
    await eventually(async () => (await total()) === 3);
  });

  it('is made anew beside the index that is searched when everything is derived anew, also when that is interrupted', async () => {
    follow();
    await following.settled();
    memory.documents.clear();
    memory.changes.restart();
    memory.put([document('x'), document('y')]);
    double.failTasks(1);
    following.wake();
    await eventually(async () => (await total()) === 2);
    expect(double.index('portal')?.size).toBe(2);
    expect(double.index('portal_next')).toBeUndefined();
  });

  it('gets a key for searching that may do nothing else', async () => {
    follow();
    await following.settled();
    const [key] = double.keys();
    expect(double.keys()).toHaveLength(1);
    expect(key).toMatchObject({ actions: ['search'], indexes: ['portal'] });
    const withKey = { authorization: `Bearer ${key?.key}`, 'content-type': 'application/json' };
    expect(
      (
        await fetch(`${double.url}/indexes/portal/search`, {
          method: 'POST',
          headers: withKey,
          body: '{"q":""}',
        })
      ).status,
    ).toBe(200);
    for (const [method, path] of [
      ['POST', '/indexes/portal_marks/search'],
      ['DELETE', '/indexes/portal'],
      ['GET', '/keys'],
      ['POST', '/indexes/portal/documents'],
    ] as const) {
      expect(
        (
          await fetch(`${double.url}${path}`, {
            method,
            headers: withKey,
            ...(method === 'POST' ? { body: '{}' } : {}),
          })
        ).status,
        path,
      ).toBe(403);
    }
  });

  it('gets that key anew at the next start, because the server tells no key twice', async () => {
    follow();
    await following.settled();
    const before = double.requests.filter((request) => request === 'POST /keys').length;
    await stopFollowing();
    follow();
    await following.settled();
    expect(double.requests.filter((request) => request === 'POST /keys').length).toBe(before + 1);
    expect(double.keys()).toHaveLength(1);
  });

  it('is left alone when it is too old, and the log says what to do', async () => {
    double.version = '1.4.0';
    follow();
    await following.settled();
    expect(said).toEqual([expect.stringContaining('版本是 1.4.0，需要 1.36 或更新')]);
    expect(await total()).toBe(99);
  });

  it('with a wrong key is not used either', async () => {
    follow('wrong');
    await following.settled();
    expect(said[0]).toContain('API key is invalid');
    expect(await total()).toBe(99);
  });

  it('leaves a question of more words than it reads to the embedded engine', async () => {
    follow();
    await following.settled();
    expect(await total({ q: '一 二 三 四 五 六 七 八 九 十 百' })).toBe(99);
    expect(said).toEqual([]);
  });
});
