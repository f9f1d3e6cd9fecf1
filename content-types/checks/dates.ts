import { formatMonth } from '../rules/beijing-time.ts';
import { blocking, warning, type Check, type Finding, type PublicFields } from './check.ts';
import { placesIn, type Place } from './texts-of.ts';

/** Pairs of fields of one group of which the first must not come after the second. */
const inOrder = [
  ['opens', 'closes'],
  ['closes', 'ends'],
  ['startsAt', 'endsAt'],
  ['filingOpens', 'filingCloses'],
  ['planned', 'extendedTo'],
  ['beforeDate', 'afterDate'],
] as const;

/** Fields that tell what has happened already. */
const past = new Set([
  'asOf',
  'closedOn',
  'signedOn',
  'heldOn',
  'receivedOn',
  'done',
  'solved',
  'concludedOn',
  'beforeDate',
  'afterDate',
  'askedOn',
  'deliveredOn',
  'putRightOn',
  'repliedOn',
]);

const isDay = ({ field }: Place) => field.storage?.type === 'date' || field.storage?.type === 'datetime';
const moment = (group: PublicFields, name: string) =>
  typeof group[name] === 'string' ? group[name] : undefined;
const lastOf = (label: string) => label.split('的').at(-1) ?? label;

function orderOf(place: Place, places: readonly Place[]): Finding[] {
  return inOrder.flatMap(([first, second]) => {
    if (place.name !== second || (moment(place.group, first) ?? '') <= String(place.value)) return [];
    const earlier = places.find((each) => each.group === place.group && each.name === first);
    return [blocking(`${place.label}早于${lastOf(earlier?.label ?? '')}，请改好。`, place.at)];
  });
}

function monthOf(fields: PublicFields): Finding[] {
  const [month, asOf] = [moment(fields, 'month'), moment(fields, 'asOf')];
  return month && asOf && /^\d{4}-\d\d$/.test(month) && asOf.slice(0, 7) < month
    ? [warning(`报告的是${formatMonth(month)}，“情况截至”却更早，请核对。`, 'asOf')]
    : [];
}

/** Days that cannot be, alone or beside each other. */
export const dates: Check = (type, fields, { today }) => {
  const days = placesIn(type.fields, fields).filter(isDay);
  const reversed = days.flatMap((place) => orderOf(place, days));
  const future = days
    .filter(({ name, value }) => past.has(name) && String(value).slice(0, 10) > today)
    .map(({ label, at }) => blocking(`${label}是将来的日期，请改成已经发生的日期。`, at));
  return [...reversed, ...future, ...monthOf(fields)];
};
