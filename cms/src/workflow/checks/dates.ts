import { blocking, type Check, type PublicFields } from './check.ts';

const day = (fields: PublicFields, name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 10) : undefined);

/** Pairs of fields of which the first must not come after the second. */
const inOrder = [['opens', 'closes'], ['startsAt', 'endsAt']] as const;

/** Fields that tell what has happened already. */
const past = ['asOf', 'closedOn'] as const;

export const dates: Check = (type, fields, today) => {
  const label = (name: string) => type.fields[name]?.label ?? name;
  const reversed = inOrder.filter(([first, second]) => (day(fields, first) ?? '') > (day(fields, second) ?? '9999')).map(([first, second]) => blocking(`“${label(second)}”早于“${label(first)}”，请改好。`));
  const future = past.filter((name) => (day(fields, name) ?? '') > today).map((name) => blocking(`“${label(name)}”是将来的日期，请改成已经发生的日期。`));
  return [...reversed, ...future];
};
