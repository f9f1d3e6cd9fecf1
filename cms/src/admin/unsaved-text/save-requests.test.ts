import { describe, expect, test } from 'vitest';
import { loadedVersion, noteLoaded, onSave, savingFetch, type SaveOutcome } from './save-requests.ts';

const id = 'a'.repeat(24);
const model = 'api::update.update';
const address = `http://desk/content-manager/collection-types/${model}`;

function desk(answer: () => Response | Promise<Response>) {
  const sent: { url: string; version: string | null }[] = [];
  const send = savingFetch(async (input, init) => {
    sent.push({ url: String(input), version: new Headers(init?.headers).get('x-loaded-version') });
    return answer();
  });
  return { sent, send };
}

const outcomes = async (work: () => Promise<unknown>): Promise<SaveOutcome[]> => {
  const heard: SaveOutcome[] = [];
  const stop = onSave((outcome) => heard.push(outcome));
  await work();
  stop();
  return heard;
};

describe('a save', () => {
  test('says which version it was made from, and remembers the one that it made', async () => {
    noteLoaded(model, id, '2026-05-11T01:00:00.000Z');
    noteLoaded(model, id, '2026-05-11T00:00:00.000Z');
    const { sent, send } = desk(() => Response.json({ data: { updatedAt: '2026-05-11T02:00:00.000Z' } }));
    expect(await outcomes(() => send(`${address}/${id}?locale=`, { method: 'PUT', body: '{}' }))).toEqual([
      { model, documentId: id, saved: true, status: 200, storedId: id },
    ]);
    await send(`${address}/${id}`, { method: 'PUT', body: '{}' });
    expect(sent.map(({ version }) => version)).toEqual([
      '2026-05-11T01:00:00.000Z',
      '2026-05-11T02:00:00.000Z',
    ]);
    expect(loadedVersion(model, id)).toBe('2026-05-11T02:00:00.000Z');
  });

  test('pressed twice is sent once, and a document is made once', async () => {
    let made = 0;
    const { sent, send } = desk(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return Response.json({ data: { documentId: `document-${(made += 1)}` } });
    });
    const press = async () =>
      (
        (await (await send(address, { method: 'POST', body: '{"title":"一份"}' })).json()) as {
          data: { documentId: string };
        }
      ).data.documentId;
    expect(await Promise.all([press(), press()])).toEqual(['document-1', 'document-1']);
    expect(await press()).toBe('document-1');
    await send(address, { method: 'POST', body: '{"title":"另一份"}' });
    expect(sent).toHaveLength(2);
    const change = () => send(`${address}/${'e'.repeat(24)}`, { method: 'PUT', body: '{"title":"改"}' });
    await Promise.all([change(), change()]);
    expect(sent).toHaveLength(3);
    // Later it is meant anew.
    await change();
    expect(sent).toHaveLength(4);
  });

  test('that is refused leaves the form unsaved, with the reason', async () => {
    const { send } = desk(() =>
      Response.json(
        { error: { status: 403, name: 'PolicyError', message: '不能', details: {} } },
        { status: 403 },
      ),
    );
    let answer = new Response();
    expect(await outcomes(async () => (answer = await send(`${address}/${id}`, { method: 'PUT' })))).toEqual([
      { model, documentId: id, saved: false, status: 403, storedId: null },
    ]);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: { name: 'ValidationError', message: '不能', details: { errors: [] } },
    });
  });

  test('that does not get through says so in Chinese', async () => {
    const { send } = desk(() => Promise.reject(new TypeError('Failed to fetch')));
    const answer = await send(address, { method: 'POST' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: { name: 'ValidationError', message: expect.stringMatching(/没有连上编辑台.*没有丢/) },
    });
  });
});

describe('a form in a dialog, without a panel beside it', () => {
  test('is saved with the version that it was opened with, not with that of the public', async () => {
    const url = `${address}/${'d'.repeat(24)}`;
    const { sent, send } = desk(() => Response.json({ data: { updatedAt: '2026-05-11T01:00:00.000Z' } }));
    await send(url, { method: 'GET' });
    const seen = desk(() => Response.json({ data: { updatedAt: '2026-05-11T09:00:00.000Z' } }));
    await seen.send(`${url}?status=published`, { method: 'GET' });
    await send(url, { method: 'PUT' });
    expect(sent.at(-1)).toEqual({ url, version: '2026-05-11T01:00:00.000Z' });
  });
});

describe('a form that is open', () => {
  const read = async (send: typeof fetch, url: string) =>
    ((await (await send(url, { method: 'GET' })).json()) as { data: { title: string } }).data.title;
  const version = (title: string) => Response.json({ data: { title } });

  test('keeps what it was loaded with after a refused save, and gets the newer version after the next that succeeds', async () => {
    const url = `${address}/${'b'.repeat(24)}`;
    let answer = () => version('我打开的');
    const { send } = desk(() => answer());
    expect(await read(send, url)).toBe('我打开的');
    answer = () =>
      Response.json(
        { error: { status: 409, name: 'ValidationError', message: '有新版本' } },
        { status: 409 },
      );
    expect((await send(url, { method: 'PUT' })).status).toBe(409);
    answer = () => version('别人存的');
    expect(await read(send, url)).toBe('我打开的');
    expect((await send(url, { method: 'PUT' })).ok).toBe(true);
    expect(await read(send, url)).toBe('别人存的');
  });

  test('stays while the desk does not answer or is being restarted', async () => {
    const url = `http://desk/content-manager/single-types/api::site-settings.site-settings?status=draft`;
    let answer: () => Response | Promise<Response> = () => version('设置');
    const { send } = desk(() => answer());
    await read(send, url);
    answer = () => new Response('bad gateway', { status: 502 });
    expect(await read(send, url)).toBe('设置');
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await read(send, url)).toBe('设置');
    await expect(read(send, `${address}/${'c'.repeat(24)}`)).rejects.toThrow('Failed to fetch');
  });
});

test('other requests pass untouched', async () => {
  noteLoaded(model, id, '2026-05-11T03:00:00.000Z');
  const { sent, send } = desk(() => new Response('no', { status: 500 }));
  const heard = await outcomes(async () => {
    for (const [url, method] of [
      [`${address}/${id}`, 'GET'],
      ['http://desk/upload', 'POST'],
      [`${address}/actions/bulkDelete`, 'POST'],
      [`http://desk/workflow/update/${id}/submit`, 'POST'],
    ] as const)
      expect((await send(url, { method })).status).toBe(500);
  });
  expect(heard).toEqual([]);
  expect(sent.map(({ version }) => version)).toEqual([null, null, null, null]);
});
