import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askingClient, onBehalfOf } from './asking-client.ts';
import type { LookedAt } from '../preview/draft-answers.ts';
import { askWorker, NotNow, type AskedWorker } from './ask-worker.ts';

// Echoes what is typed with the number of questions so far, and obeys a few words.
const program = `
  const { parentPort } = require('node:worker_threads');
  let asked = 0;
  parentPort.postMessage({ ready: true });
  parentPort.on('message', ({ id, values: [word] }) => {
    asked += 1;
    if (word === 'die') process.exit(3);
    if (word === 'hang') for (;;);
    if (word === 'fail') return parentPort.postMessage({ id, error: 'bad word' });
    parentPort.postMessage({ id, head: 7, value: [{ text: word, type: 'page', address: String(asked) }] });
  });
`;

let worker: AskedWorker;
let head: number;
let said: string[];

beforeEach(() => {
  head = 7;
  said = [];
  worker = askWorker({
    start: () => new Worker(program, { eval: true }),
    head: () => head,
    log: (sentence) => said.push(sentence),
    client: askingClient,
    patience: 1_000,
  });
});
afterEach(() => worker.close());

const answer = async (word: string): Promise<string> => {
  const [first] = await worker.suggest(word, 8);
  return `${first?.text} ${first?.address}`;
};

test('answers in order, each to whoever asked', async () => {
  expect(await Promise.all(['a', 'b', 'c'].map(answer))).toEqual(['a 1', 'b 2', 'c 3']);
  expect(worker.state()).toEqual({ waiting: 0, restarts: 0 });
});

test('says the same again without being asked, until something new was published', async () => {
  expect([await answer('a'), await answer('a')]).toEqual(['a 1', 'a 1']);
  head = 8;
  expect(await answer('a')).toBe('a 2');
});

test('what fails is that question’s alone', async () => {
  await expect(answer('fail')).rejects.toThrow('bad word');
  expect(await answer('a')).toBe('a 2');
});

test.each(['die', 'hang'])(
  'a worker lost over %j is started again; whoever waited may try again',
  async (word) => {
    const lost = answer(word);
    const waited = answer('a');
    await expect(lost).rejects.toBeInstanceOf(NotNow);
    await expect(waited).rejects.toBeInstanceOf(NotNow);
    expect(await answer('b')).toBe('b 1');
    expect(worker.state()).toEqual({ waiting: 0, restarts: 1 });
    expect(said.join()).toContain('自动重新启动');
  },
);

test('lets only so many wait', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 300 }, (_, at) => answer(`word ${at}`)));
  const refused = answers.filter(({ status }) => status === 'rejected').length;
  expect(refused).toBeGreaterThan(150);
  expect(refused).toBeLessThan(250);
  expect(await answer('after')).toMatch('after');
});

test('lets one client wait with eight questions at a time, and nobody wait for its others', async () => {
  const flood = onBehalfOf('203.0.113.9', () =>
    Promise.allSettled(Array.from({ length: 300 }, (_, at) => answer(`word ${at}`))),
  );
  const others = Array.from({ length: 50 }, (_, at) =>
    onBehalfOf(`198.51.100.${at}`, () => answer(`other ${at}`)),
  );
  expect(worker.state().waiting).toBe(58);
  const refused = (await flood).flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refused).toHaveLength(292);
  for (const reason of refused) expect(reason).toMatchObject({ whose: 'own' });
  expect(await Promise.all(others)).toHaveLength(50);
  expect(await onBehalfOf('203.0.113.9', () => answer('after'))).toMatch('after');
});

test('what is for one person alone is worked out anew each time', async () => {
  const told = () => worker.renderAlone('to wang', '/', { answer: { title: '', sentences: [] } });
  expect([await told(), await told()]).toMatchObject([[{ address: '1' }], [{ address: '2' }]]);
  const looked = () => worker.draftTouches({} as LookedAt);
  expect([await looked(), await looked()]).toMatchObject([[{ address: '3' }], [{ address: '4' }]]);
});

test('asked after the end, says so', async () => {
  await worker.close();
  await expect(answer('a')).rejects.toBeInstanceOf(NotNow);
});
