import { findMatches, markedFragments, type Match } from './marking.ts';
import { normalizeWithOrigin } from './normalize.ts';
import type { Fragment } from './port.ts';

/** Characters shown on either side of the best place. */
const around = 40;
/** Words that stand within this many units of each other can be shown together. */
const reach = 60;

/** The first match from which most different words can be shown together, and the last of these. */
function bestPlace(matches: readonly Match[]): { readonly start: number; readonly end: number } | null {
  let best: { start: number; end: number } | null = null;
  let most = 0;
  matches.forEach((first, index) => {
    const words = new Set<number>();
    let end = first.end;
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next];
      if (!match || match.end > first.start + Math.max(reach, first.end - first.start)) break;
      if (!words.has(match.word)) end = Math.max(end, match.end);
      words.add(match.word);
    }
    if (words.size > most) [best, most] = [{ start: first.start, end }, words.size];
  });
  return best;
}

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

const breaks = /[ \u3000]*[\t\n\v\f\r\u2028\u2029]\s*/g;
const ended = /[\p{P}\s]$/u;

/** Lines and cells side by side on one line, visibly parted: a field's end is not the beginning of the next. */
function onOneLine(fragments: readonly Fragment[]): Fragment[] {
  let before = '';
  return fragments.flatMap(({ text, marked }, index) => {
    const shown = text.replace(breaks, (run, at: number) => {
      const left = at > 0 ? text.slice(0, at) : before;
      const atEnd = index === fragments.length - 1 && at + run.length === text.length;
      return left === '' || atEnd ? '' : ended.test(left) ? ' ' : ' · ';
    });
    before = shown || before;
    return shown === '' ? [] : [{ text: shown, marked }];
  });
}

export interface Snippet {
  readonly fragments: Fragment[];
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** The best place of a text with its surroundings, matches marked; the text's beginning when there are none. */
export function snippetAt(text: string, matches: readonly Match[]): Snippet {
  const place = bestPlace(matches) ?? { start: 0, end: around };
  const from = wholeCharacter(text, Math.max(0, place.start - around));
  const to = wholeCharacter(text, Math.min(text.length, place.end + around));
  return {
    fragments: onOneLine(markedFragments(text, matches, from, to)),
    cut: { before: from > 0, after: to < text.length },
  };
}

/** The same for normalised words that are looked for in the text. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  return snippetAt(text, words.length > 0 ? findMatches(normalizeWithOrigin(text), words) : []);
}
