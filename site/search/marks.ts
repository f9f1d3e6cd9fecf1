// What is punctuation to a search, and what of it still says something.

/** Signs that stand where punctuation does, though Unicode files them as symbols. The percent sign counts as a letter. */
const mark = /^(?:(?![%‰‱])[\p{P}~|<>^`\u2212\u2236])+$/u;
const marks = /(?![%‰‱])[\p{P}~|<>^`\u2212\u2236]/gu;

/** Quotation marks, brackets, and the point within a name: they never part what they stand in. */
export const enclosing = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'·•‧・]$/u;

const joiners: readonly (readonly [one: RegExp, written: string])[] = [
  [/^[-\u2010-\u2015\u2212~\u301c]$/, '-'],
  [/^[.·•‧]$/, '.'],
  [/^[:\u2236]$/, ':'],
  [/^['\u2019]$/, "'"],
  [/^[/,_@&]$/, ''],
];

/** Whether a folded character is punctuation and nothing else. */
export const isMark = (image: string): boolean => mark.test(image);

/** How a mark is written between two letters or digits that it joins (2.5, A/B, 2026-05-01); undefined when it joins nothing. */
export function joinerOf(image: string): string | undefined {
  const found = joiners.find(([one]) => one.test(image));
  return found && (found[1] || image);
}

/** A folded character without the punctuation that it brings along (㈠ is 一); punctuation alone stays. */
export const withoutMarks = (image: string): string => (isMark(image) ? image : image.replace(marks, ''));
