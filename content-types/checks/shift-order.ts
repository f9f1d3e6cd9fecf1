import { formatDate } from '../rules/beijing-time.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

type Call = Partial<Snapshot<'call'>>;
type Shift = Partial<NonNullable<Call['shifts']>[number]>;

function shiftFindings({ opens, ends }: Call, { name, day, from, to }: Shift, index: number): Finding[] {
  const called = `班次“${name ?? index + 1}”`;
  const at = (field: string): string => `shifts.${index}.${field}`;
  return [
    ...(day && opens && day < opens
      ? [blocking(`${called}早于“开始日期”（${formatDate(opens)}），请改好。`, at('day'))]
      : []),
    ...(day && ends && day > ends
      ? [blocking(`${called}晚于“活动结束”（${formatDate(ends)}），请改好。`, at('day'))]
      : []),
    ...(from && to && to <= from
      ? [blocking(`${called}的“几点结束”不晚于“几点开始”，请改好。`, at('to'))]
      : []),
  ];
}

/** By its name people know the shift that they signed up for. */
const sameNames = (shifts: readonly Shift[]): Finding[] =>
  shifts.flatMap(({ name }, index) =>
    name && shifts.findIndex((other) => other.name === name) < index
      ? [blocking(`有两个班次都叫“${name}”，请写得分得清。`, `shifts.${index}.name`)]
      : [],
  );

function placesFindings({ quota }: Call, shifts: readonly Shift[]): Finding[] {
  const places = shifts.reduce((sum, shift) => sum + (shift.cancelled ? 0 : (shift.places ?? 0)), 0);
  return quota !== undefined && places > 0 && places !== quota
    ? [warning(`各班次的名额一共 ${places} 人，“需要多少人”是 ${quota} 人，请核对。`, 'quota')]
    : [];
}

/** What cannot be true of the shifts of a call, and of how people sign up for it. */
export const shiftOrder: Check = (type, fields, { before }) => {
  if (type.name !== 'call') return [];
  const call = fields as Call;
  const { shifts = [], takesSignups, kind, enrolled } = call;
  return [
    ...(takesSignups && kind !== 'volunteers'
      ? [blocking('只有“志愿者招募”可以“在网站上报名”，请改“类别”，或者关掉它。', 'takesSignups')]
      : []),
    ...(takesSignups && (enrolled ?? null) !== (before?.enrolled ?? null)
      ? [
          blocking(
            '在网站上报名的，“已报名”由编辑台来数：请改回原来的数（没有公开过的，不填），公开以后到“报名”里点“公布最新人数”。',
            'enrolled',
          ),
        ]
      : []),
    ...shifts.flatMap((shift, index) => shiftFindings(call, shift, index)),
    ...sameNames(shifts),
    ...placesFindings(call, shifts),
  ];
};
