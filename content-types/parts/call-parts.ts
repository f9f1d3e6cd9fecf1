import { boolean, date, number, text } from '../language/fields.ts';

/** A time on the clock, as `08:30`. */
const clock = { max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, width: 3, help: '写作 08:30。' } as const;

export const shiftPart = {
  category: 'call',
  name: 'shift',
  label: '班次',
  fields: {
    name: text('班次', {
      required: true,
      max: 30,
      help: '一看就分得清，如“周六上午”。有人报名以后不要改名。',
    }),
    day: date('哪一天', { required: true }),
    from: text('几点开始', clock),
    to: text('几点结束', clock),
    place: text('在哪里', { max: 80 }),
    places: number('名额（人）', { required: true, integer: true, min: 1 }),
    cancelled: boolean('这一班取消'),
  },
} as const;
