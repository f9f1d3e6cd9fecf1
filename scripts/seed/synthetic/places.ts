import { pick, type Random } from '../random.ts';
import { placeName } from './sentences.ts';

/** A party organization of a synthetic county. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly level: 'township' | 'village';
  readonly parent?: string;
}

/** A name that nobody has yet: numbered when chance gives the same one again. */
function fresh(random: Random, taken: Set<string>, ending: string): string {
  const name = placeName(random);
  let candidate = `${name}${ending}`;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${name}${number}${ending}`;
  taken.add(candidate);
  return candidate;
}

export function townsOf(random: Random, count: number): Place[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => ({
    key: `town-${index}`,
    name: fresh(random, taken, '镇党委'),
    slug: `town-${index}`,
    level: 'township',
  }));
}

export function villagesOf(random: Random, towns: readonly Place[], count: number): Place[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const town = pick(random, towns);
    return {
      key: `village-${index}`,
      name: fresh(random, taken, `村党总支（${town.name.slice(0, 2)}）`),
      slug: `village-${index}`,
      level: 'village',
      parent: town.key,
    };
  });
}
