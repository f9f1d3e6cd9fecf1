import { expect, test } from 'vitest';
import { contentTypeOf } from '../index.ts';
import { nothingAround, type PublicFields } from './check.ts';
import { shiftOrder } from './shift-order.ts';

const shift = { name: '上午', day: '2026-05-16', from: '08:00', to: '11:00', places: 5 };
const sound = {
  kind: 'volunteers',
  takesSignups: true,
  opens: '2026-05-01',
  ends: '2026-05-20',
  quota: 10,
  shifts: [shift, { ...shift, name: '下午', from: '14:00', to: '17:00' }],
};
const findings = (fields: object, before: object | null = null) =>
  shiftOrder(contentTypeOf('call'), { ...sound, ...fields } as unknown as PublicFields, {
    ...nothingAround('2026-05-02'),
    before: before as PublicFields | null,
  }).map(({ level, at }) => [level, at]);

test.each<[string, object, [string, string][]]>([
  ['a sound call', {}, []],
  ['sign-ups for an appeal', { kind: 'appeal' }, [['blocking', 'takesSignups']]],
  ['a number that was typed', { enrolled: 3 }, [['blocking', 'enrolled']]],
  [
    'a shift before the call',
    { shifts: [{ ...shift, day: '2026-04-30' }], quota: 5 },
    [['blocking', 'shifts.0.day']],
  ],
  [
    'a shift after its end',
    { shifts: [{ ...shift, day: '2026-05-21' }], quota: 5 },
    [['blocking', 'shifts.0.day']],
  ],
  [
    'a shift that ends before it begins',
    { shifts: [{ ...shift, to: '07:00' }], quota: 5 },
    [['blocking', 'shifts.0.to']],
  ],
  ['two shifts of one name', { shifts: [shift, shift] }, [['blocking', 'shifts.1.name']]],
  ['places that do not add up', { quota: 11 }, [['warning', 'quota']]],
  [
    'places that add up without what is called off',
    { quota: 5, shifts: [shift, { ...shift, name: '下午', cancelled: true }] },
    [],
  ],
])('%s is told', (_what, change, told) => {
  expect(findings(change)).toEqual(told);
});

test('a number that is public already stays', () => {
  expect(findings({ enrolled: 3 }, { enrolled: 3 })).toEqual([]);
  expect(findings({}, { enrolled: 3 })).toEqual([['blocking', 'enrolled']]);
  expect(findings({ takesSignups: false, enrolled: 4 }, { enrolled: 3 })).toEqual([]);
});
