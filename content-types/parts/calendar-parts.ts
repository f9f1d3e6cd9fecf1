import { date, enumeration, text } from '../language/fields.ts';
import { dayKindWords } from '../rules/working-calendar.ts';

export const setDaysPart = {
  category: 'settings',
  name: 'set-days',
  label: '节假日安排',
  fields: {
    kind: enumeration('放假还是上班', dayKindWords, { required: true, default: 'holiday' }),
    from: date('从哪一天', { required: true }),
    to: date('到哪一天', { help: '只有一天就不填。' }),
    name: text('名称', { max: 30, help: '如：国庆节、国庆节调休上班。' }),
  },
} as const;
