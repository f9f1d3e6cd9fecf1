import type { Snapshot } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import { placesInOrder, placeStateWords } from '@xianfeng/content-types/rules/places';

type Place = Snapshot<'project'>['places'][number];

/** `2026年10月15日办好了`, or how far it is and by when it should be done. */
export function placeWords({ state, due, done }: Place): string {
  if (done) return `${formatDate(done)}${placeStateWords.done}`;
  const open = state === 'waiting' || state === 'underway';
  return `${placeStateWords[state]}${open && due ? `，计划${formatDate(due)}` : ''}`;
}

/** Every place of a project in a line of HTML, as its page orders them. */
export const placeLines = ({ places }: Pick<Snapshot<'project'>, 'places'>): string[] =>
  placesInOrder(places).map((place) =>
    escapeHtml([place.name, placeWords(place), place.note].filter(Boolean).join('：')),
  );
