import { dayNumber } from '@xianfeng/content-types/rules/calendar-date';
import type { Snapshot } from '@xianfeng/content-types';
import type { County } from './county.ts';

/** A project as it stands today, its documentId and the day on which it was first public. */
export type Project = Snapshot<'project'> & { readonly id: string; readonly on: string };

export function projectsOf(county: County): Project[] {
  const ids = new Set(
    county.history.filter(({ type }) => type === 'project').map(({ documentId }) => documentId),
  );
  return [...ids].flatMap((id) => {
    const [first, last] = [county.first('project', id), county.find('project', id)];
    return first && last ? [{ ...last, id, on: first.on }] : [];
  });
}

export const updatesOf = (county: County, id: string): Snapshot<'update'>[] =>
  county.all('update').filter(({ project }) => project === id);

/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** A date as texts write it: without its year, and with it. */
export function wordsOf(date: string): [string, string] {
  const [year, month, day] = date.split('-').map(Number);
  return [`${month}月${day}日`, `${year}年${month}月${day}日`];
}
