import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepsOf } from '../publisher/small-world.ts';
import { eventually } from '../support/portal-process.ts';
import type { Operation } from '../support/simulated-ledger.ts';
import { aWhile, linkIn, openMailOffice, type MailOffice } from './mail-office.ts';

const at = (when: string): Operation => ({ op: 'clock', at: when });
const ref = (key: string): { $ref: string } => ({ $ref: key });
const update = (key: string, title: string, project = 0): Operation => ({
  op: 'publish',
  type: 'update',
  key,
  data: {
    title,
    kind: 'progress',
    asOf: '2026-03-01',
    organization: ref(`organization:${project % 2}`),
    project: ref(`project:${project}`),
    body: { type: 'doc', content: [] },
  },
});
const hostile = '圩堤 ]]> <b>&\u000B😀\r\nBcc: x@evil.example';
// Tuesday 3 March 2026 and the days after, in Beijing's mornings.
const story: readonly (readonly Operation[])[] = [
  [
    ...stepsOf([]).flatMap((step) => step.operations),
    at('2026-03-02T02:00:00.000Z'),
    update('update:1', '早已公开的动态'),
  ],
  [
    at('2026-03-03T03:00:00.000Z'),
    update('update:2', hostile),
    update('update:3', '别的领域的动态', 1),
    {
      op: 'revise',
      key: 'update:1',
      data: { title: '早已公开的动态（更正）' },
      note: '数字写错',
      noteKind: 'wording',
    },
  ],
  [
    at('2026-03-05T03:00:00.000Z'),
    update('update:4', '第三天的动态'),
    at('2026-03-06T03:00:00.000Z'),
    update('update:5', '第四天的动态'),
  ],
  [at('2026-03-07T03:00:00.000Z'), update('update:6', '邮局关门时的动态')],
  [at('2026-03-08T03:00:00.000Z'), update('update:7', '退订以后的动态')],
];

let office: MailOffice;
beforeAll(async () => {
  office = await openMailOffice(story, '2026-03-02T03:00:00.000Z');
});
afterAll(() => office.close());

describe('somebody without a reader', () => {
  test('signs up, and gets nothing before the owner of the address has pressed the button', async () => {
    expect(await (await fetch(`${office.url}/subscribe/`)).text()).toContain('action="/subscribe/mail/"');
    const answer = await office.signUp('Li.Ming@Example.COM');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('还差一步');
    await eventually(async () => office.letters.length === 1);
    const [letter] = office.letters;
    expect(letter?.subject).toBe('【先锋】请确认订阅每日消息');
    expect(letter?.to).toMatchObject({ text: 'Li.Ming@example.com' });
    expect(letter?.text).toContain('领域0');
    const confirm = linkIn(letter, '/subscribe/mail/confirm/');
    expect(letter?.html).toContain(confirm);
    // A program that looks into mails opens every link.
    expect(await (await fetch(confirm)).text()).toContain('<form');
    await office.publish(1, '2026-03-03T23:30:00.000Z');
    await aWhile();
    expect(office.letters).toHaveLength(1);
    office.clock = '2026-03-02T04:00:00.000Z';
    expect(await (await office.form(confirm, [])).text()).toContain('订阅好了');
  });

  test('gets one letter a day with what is new and what was corrected, in text and in HTML', async () => {
    office.clock = '2026-03-03T23:30:00.000Z';
    await eventually(async () => office.letters.length === 2);
    const letter = office.letters[1];
    expect(letter?.subject).toBe('【先锋】每日消息：2 条（2026年3月4日）');
    expect(letter?.from).toMatchObject({ value: [{ address: 'noreply@portal.example', name: '先锋' }] });
    expect(letter?.to).toMatchObject({ value: [{ address: 'Li.Ming@example.com' }] });
    expect(letter?.cc ?? letter?.bcc).toBeUndefined();
    const shown = '圩堤 ]]> <b>&😀 Bcc: x@evil.example';
    expect(letter?.text).toContain(`● ${shown}`);
    expect(letter?.html).toContain('圩堤 ]]&gt; &lt;b&gt;&amp;😀');
    for (const text of [letter?.text ?? '', String(letter?.html)]) {
      expect(text.indexOf('早已公开的动态（更正）')).toBeGreaterThan(text.indexOf('有修改'));
      expect(text).not.toContain('别的领域');
      expect(text).toContain('退订');
    }
    const header = (name: string): unknown => letter?.headerLines.find((line) => line.key === name)?.line;
    expect(header('list-unsubscribe')).toMatch(
      /^List-Unsubscribe:\s+<http\S+\/subscribe\/mail\/unsubscribe\/\?t=[\w-]+>$/s,
    );
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(header('auto-submitted')).toBe('Auto-Submitted: auto-generated');
  });

  test('gets it once, whatever is restarted, and nothing on a day without news', async () => {
    await office.end();
    office.begin();
    await aWhile();
    office.clock = '2026-03-04T23:30:00.000Z';
    await aWhile();
    expect(office.letters).toHaveLength(2);
  });

  test('after days on which the portal was down gets all that was missed, in one letter', async () => {
    await office.end();
    await office.publish(2, '2026-03-06T23:30:00.000Z');
    office.begin();
    await eventually(async () => office.letters.length === 3);
    await aWhile();
    expect(office.letters).toHaveLength(3);
    for (const title of ['第三天的动态', '第四天的动态']) expect(office.letters[2]?.text).toContain(title);
    expect(office.letters[2]?.text).not.toContain('Bcc');
  });

  test('loses nothing while the mail server is away', async () => {
    office.reply = { code: 451, text: 'later' };
    await office.publish(3, '2026-03-07T23:30:00.000Z');
    await eventually(async () => office.complaints.some((sentence) => sentence.includes('暂时不收')));
    expect(office.letters).toHaveLength(3);
    office.reply = null;
    await aWhile();
    expect(office.letters).toHaveLength(3);
    office.clock = '2026-03-07T23:40:00.000Z';
    await eventually(async () => office.letters.length === 4);
    expect(office.letters[3]?.text).toContain('邮局关门时的动态');
  });

  test('leaves with one click of the mail program, and nothing of the address is left', async () => {
    const stored = (): string =>
      readdirSync(office.folder)
        .filter((name) => name.startsWith('subscribers'))
        .map((name) => readFileSync(join(office.folder, name), 'latin1'))
        .join('');
    const rows = (): Record<string, unknown>[] => {
      const database = new Database(join(office.folder, 'subscribers.db'), { readonly: true });
      const all = database.prepare<[], Record<string, unknown>>('SELECT * FROM mail_digests').all();
      database.close();
      return all;
    };
    const leave = linkIn(office.letters[3], '/subscribe/mail/unsubscribe/');
    const [row] = rows();
    expect(Object.keys(row ?? {})).toEqual([
      'name',
      'address',
      'period',
      'feeds',
      'sent_until',
      'attempts',
      'refusals',
      'next_try',
    ]);
    expect(stored().toLowerCase()).not.toContain('li.ming');
    expect(stored()).not.toContain(new URL(leave).searchParams.get('t'));
    expect(await (await fetch(leave)).text()).toContain('退订邮件');
    const answer = await office.form(leave, [['List-Unsubscribe', 'One-Click']]);
    expect(answer.status).toBe(200);
    expect((await office.form(leave, [['List-Unsubscribe', 'One-Click']])).status).toBe(200);
    expect(rows()).toEqual([]);
    expect(stored()).not.toContain(String(row?.address));
    await office.publish(4, '2026-03-08T23:30:00.000Z');
    await aWhile();
    expect(office.letters).toHaveLength(4);
  });
});
