import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { askRobot } from './ask-robot.ts';
import { mayBeRobot } from '@xianfeng/content-types/network/robot-address';
import { robotBody, robotText, type Told } from './robot-text.ts';

const told = (kind: Told['kind'], title: string | null): Told => ({ kind, title });

describe('a message to a group', () => {
  test('fits into what robots take, however long the titles are', () => {
    const many = (['submitted', 'returned', 'approved', 'published', 'due'] as const).flatMap((kind) =>
      Array.from({ length: 9 }, (_, index) => told(kind, `${index}${'题'.repeat(279)}`)),
    );
    expect(robotText(many.slice(0, 3))).toContain('题');
    const text = robotText(many);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text).toBe('**编辑台**\n- 等待审核 9\n- 退回修改 9\n- 已批准 9\n- 已公开 9\n- 快到期 9');
  });

  test('names no letter, and lets no title format anything', () => {
    expect(robotText([told('letter', null), told('submitted', '[点我](https://x.example)')])).toBe(
      '**编辑台**\n- 来信 1\n- 等待审核 1：《\\[点我\\]\\(https://x.example\\)》',
    );
  });

  test.each([
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a', { content: 'x' }],
    ['https://zwwx.county.example/cgi-bin/webhook/send?key=a', { content: 'x' }],
    ['https://oapi.dingtalk.com/robot/send?access_token=a', { title: '编辑台', text: 'x' }],
  ])('has the form that %s documents', (address, markdown) => {
    expect(robotBody(address, 'x')).toEqual({ msgtype: 'markdown', markdown });
  });
});

test.each([
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a', true],
  ['http://127.0.0.1:8080/robot/send', true],
  ['http://[::1]/robot/send', true],
  ['http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a', false],
  ['http://127.0.0.1.example/', false],
  ['ftp://a.example/', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%s may take messages: %s', (address, may) => {
  expect(mayBeRobot(address)).toBe(may);
});

test('nobody waits for a robot for ever, nor reads its key in a sentence', async () => {
  const slow: typeof fetch = async (_, request) => {
    await wait(60_000, undefined, { signal: request?.signal ?? undefined });
    return new Response();
  };
  const asked = askRobot('https://a.example/robot/send?access_token=geheim', 'x', (address, request) => {
    expect(request?.redirect).toBe('manual');
    expect(request?.signal).toBeInstanceOf(AbortSignal);
    return slow(address, { ...request, signal: AbortSignal.timeout(10) });
  });
  await expect(asked).rejects.toThrow(/^连不上群机器人$/);
});
