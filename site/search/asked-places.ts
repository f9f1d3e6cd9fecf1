import type { Snapshot } from '@xianfeng/content-types';
import { placesInOrder } from '@xianfeng/content-types/rules/places';
import { findMatches } from './marking.ts';
import { normalizeWithOrigin, wordsOf } from './normalize.ts';

type Place = Snapshot<'project'>['places'][number];

/** At most so many are told beside a hit; the project's page has all. */
const told = 3;

/** Places of a project that the question names, by any of their names: what somebody asks who looks for their own lane. */
export function askedPlaces(places: readonly Place[], question: string): Place[] {
  const words = wordsOf(question).filter((word) => Array.from(word).length > 1);
  const asked = ({ name, aliases = '' }: Place): boolean =>
    [name, ...aliases.split(/[、，,]/)].some(
      (each) => findMatches(normalizeWithOrigin(each), words).length > 0,
    );
  return placesInOrder(places.filter(asked)).slice(0, told);
}
