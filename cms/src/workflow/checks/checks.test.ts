import { contentTypeOf, type TypeName } from '@xianfeng/content-types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublicFields } from './check.ts';
import { findingsIn } from './checks-of.ts';

const today = '2026-05-11';
const of = (type: TypeName, fields: PublicFields) => findingsIn(contentTypeOf(type), fields, today);
const blockers = (type: TypeName, fields: PublicFields) => of(type, fields).filter(({ level }) => level === 'blocking').map(({ message }) => message);
const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

describe('what keeps a document from the public', () => {
  test('an identity number, wherever it stands', () => {
    expect(blockers('update', { body: paragraph('联系人 110101199003070011 已登记') })).toEqual(['“正文”里有像身份证号的数字，请去掉。']);
    expect(blockers('project', { tasks: [{ title: '登记 11010119900307001X' }] })).toEqual(['“任务分解”里有像身份证号的数字，请去掉。']);
  });

  test('any text around it does not hide it, and no shorter number looks like one', () => {
    const around = fc.string({ maxLength: 20 }).map((text) => text.replace(/[0-9a-z]/gi, ''));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(blockers('notice', { title: `${before}110101199003070011${after}` })).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,16}$/), (digits) => {
        expect(blockers('notice', { title: digits })).toEqual([]);
      }),
    );
  });

  test('a day that has not come yet, told as if it had', () => {
    expect(blockers('update', { asOf: '2026-05-12' })).toEqual(['“情况截至”是将来的日期，请改成已经发生的日期。']);
    expect(blockers('update', { asOf: today })).toEqual([]);
  });

  test('an end before the beginning', () => {
    expect(blockers('notice', { opens: '2026-05-10', closes: '2026-05-09' })).toEqual(['“公示截止”早于“公示开始”，请改好。']);
    expect(blockers('notice', { opens: '2026-05-10', closes: '2026-05-10' })).toEqual([]);
    expect(blockers('notice', { opens: '2026-05-10' })).toEqual([]);
  });

  test('a promise that ended otherwise, without the reason', () => {
    expect(blockers('project', { stage: 'closed', outcome: 'partly-completed', closedOn: '2026-05-01' })).toEqual(['结果不是“完成”，请在“结果说明”里写明原因。']);
    expect(blockers('project', { stage: 'closed' })).toEqual(['阶段是“办结”，请选择“结果”。', '阶段是“办结”，请填写“办结日期”。']);
    expect(blockers('project', { stage: 'closed', outcome: 'completed', closedOn: '2026-05-01' })).toEqual([]);
  });
});

test('what only should be looked at again keeps nothing back', () => {
  const findings = of('update', { kind: 'activity', body: paragraph('电话 13800000000') });
  expect(findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning']);
  expect(findings.map(({ message }) => message).join()).toMatch(/手机号.*没有照片.*很短/s);
});
