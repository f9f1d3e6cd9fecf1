import { pinyin } from 'pinyin-pro';

const longest = 40;

/** A title in pinyin, syllables joined by `-`, at most about 40 characters and never cut inside a syllable; empty when nothing in it can be spelled. */
export function pinyinSlug(title: string): string {
  const syllables = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).flatMap(
    (each) =>
      each
        .normalize('NFKC')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [],
  );
  let slug = '';
  for (const syllable of syllables) {
    const longer = slug ? `${slug}-${syllable}` : syllable.slice(0, longest);
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug;
}

/** `slug`, or `slug-2`, `slug-3` … : the first that is not among `taken`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
