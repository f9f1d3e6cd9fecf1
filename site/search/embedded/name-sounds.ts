import { syllablesOf } from '../sounds.ts';

/** Names of units and people come back with every document of theirs; so many are remembered. */
const remembered = 2_000;

/** Turns a title and names into syllables; names once only. */
export function nameSounds(): (title: string, names: readonly string[]) => string[][] {
  const known = new Map<string, string[]>();
  function soundOf(name: string): string[] {
    const syllables = known.get(name) ?? syllablesOf(name);
    if (known.size < remembered) known.set(name, syllables);
    return syllables;
  }
  return (title, names) =>
    [syllablesOf(title), ...[...new Set(names)].filter((name) => name !== title).map(soundOf)].filter(
      (syllables) => syllables.length > 0,
    );
}
