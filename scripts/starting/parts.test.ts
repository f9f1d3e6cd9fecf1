import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../terminal/plain-error.mjs';
import { makeSecrets } from '../environment/secrets.ts';
import { parseSettings } from '../environment/settings.ts';
import { cmsPart, untilReady, type NamedPart } from './parts.ts';

const part: NamedPart = {
  name: 'portal',
  title: '门户',
  args: [],
  cwd: '/',
  env: {},
  // Nothing listens on the port of discarded letters.
  readyUrl: 'http://127.0.0.1:9/',
};
const crashing = { crashes: 3 };
const signal = new AbortController().signal;

test('a part that nothing goes on without ends the start when it keeps crashing', async () => {
  await expect(untilReady(part, crashing, '/data', signal)).rejects.toThrow(PlainError);
});

test('a part that the others can do without takes nothing along: it is said, and the start goes on', async () => {
  const said: string[] = [];
  await untilReady({ ...part, without: '编辑台照常可用。' }, crashing, '/data', signal, (sentence) =>
    said.push(sentence),
  );
  expect(said.join()).toMatch(/^门户没有启动成功，请查看记录 .+。编辑台照常可用。$/);
});

test('temporary files of the desk lie in its own folder, which each start empties', () => {
  const settings = parseSettings({
    ...makeSecrets((bytes) => Buffer.alloc(bytes, 7).toString('base64')),
    DATA_DIR: '/data',
  });
  expect(cmsPart('/product', settings, { TMPDIR: '/tmp' }).env).toMatchObject({
    TMPDIR: join('/data', 'incoming'),
    TEMP: join('/data', 'incoming'),
    TMP: join('/data', 'incoming'),
  });
});
