import type { Snapshot } from '../types/index.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

type Place = Partial<Snapshot<'project'>['places'][number]>;

function faultsOf(place: Place, index: number, places: readonly Place[]): Finding[] {
  const { name, state, done } = place;
  const label = `“点位”第 ${index + 1} 处${name ? `“${name}”` : ''}`;
  const twice = name !== undefined && places.findIndex((other) => other.name === name) < index;
  return [
    ...(state === 'done' && !done
      ? [blocking(`${label}办好了，没有填哪天办好的，请填“办好日期”。`, `places.${index}.done`)]
      : []),
    ...(state !== 'done' && done
      ? [blocking(`${label}有“办好日期”，状态却不是“办好了”，请改好一处。`, `places.${index}.state`)]
      : []),
    ...(twice ? [warning(`${label}和前面一处同名，人家分不清，请写清楚一些。`, `places.${index}.name`)] : []),
  ];
}

/** Places that say two things at once, and a project that ends as completed while a place of it is not done. */
export const places: Check = (type, fields) => {
  if (type.name !== 'project') return [];
  const { places: all = [], stage, outcome } = fields as Partial<Snapshot<'project'>>;
  const open = all.filter(({ state }) => state === 'waiting' || state === 'underway');
  return [
    ...all.flatMap((place, index) => faultsOf(place, index, all)),
    ...(stage === 'closed' &&
    (outcome === 'completed' || outcome === 'completed-continuing') &&
    open.length > 0
      ? [
          blocking(
            `还有 ${open.length} 处点位没有办好（${open
              .slice(0, 3)
              .map(({ name }) => name)
              .join(
                '、',
              )}${open.length > 3 ? '等' : ''}），不能算全部完成。请改状态，或者把结果写成“部分完成”。`,
            'places',
          ),
        ]
      : []),
  ];
};
