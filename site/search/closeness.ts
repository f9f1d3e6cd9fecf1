/** At most so many places of the index between the end of a word and the beginning of the last one. */
export const bigramGap = 12;

function placesOf(text: readonly string[], word: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + word.length <= text.length; at += 1)
    if (word.every((character, offset) => text[at + offset] === character)) places.push(at);
  return places;
}

/** Whether all words, of two characters or more, stand close together somewhere in a normalised text. */
export function close(text: string, words: readonly string[]): boolean {
  const characters = Array.from(text);
  const found = words.map((word) => {
    const letters = Array.from(word);
    return { pairs: letters.length - 1, places: placesOf(characters, letters) };
  });
  return found.some(({ places }) =>
    places.some((last) =>
      found.every(({ pairs, places: others }) =>
        others.some((place) => place <= last && place >= last - pairs - bigramGap),
      ),
    ),
  );
}
