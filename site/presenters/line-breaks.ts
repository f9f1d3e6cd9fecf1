const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What may not begin a line. */
export const notFirst = /^[，。、；：？！…—–·～％%‰℃°）】》〉」』〕〗’”),.;:?!\]}々ー]/u;
/** What may not end one. */
export const notLast = /[（【《〈「『〔〖“‘(\[{$¥￥#@]$/u;
/** A name in quotation marks stays whole while it is short. */
const quoted = /(“[^”]{1,8}”|《[^》]{1,10}》|「[^」]{1,8}」)/u;
const number = /^[\d.,一二三四五六七八九十百千万两]+$/;
const single = /^\p{Script=Han}$/u;
/** Single characters that belong to what follows them; all others belong to what stands before. */
const leading =
  /^[和与及或在把被将对向从到给让比跟为以按由凭不没未再还又也都更最很太各每全这那哪几该我你他她它谁请]$/u;
const clauseEnd = /[，。、；：？！…）》”]$/u;
/** Longer than this, in characters, no word grows by the single characters beside it: a narrow line must still find a place to break. */
const longest = 6;

const isShort = (word: string): boolean => Array.from(word).length < longest;
const segmentsOf = (line: string): string[] =>
  line
    .split(quoted)
    .flatMap((part) =>
      quoted.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );

/**
 * A line cut where it may break: at the borders of words, never so that one character stands alone. Punctuation stays
 * with the word before it, an opening sign with the one after it, a number with its unit, a short name in its quotation marks.
 */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let open = false;
  for (const segment of segmentsOf(line)) {
    const last = words.at(-1);
    const trails =
      last !== undefined &&
      single.test(segment) &&
      !leading.test(segment) &&
      !clauseEnd.test(last) &&
      isShort(last);
    if (
      last !== undefined &&
      (open || trails || notFirst.test(segment) || notLast.test(last) || segment.trim() === '')
    )
      words[words.length - 1] = last + segment;
    else words.push(segment);
    open = number.test(segment) || (leading.test(segment) && isShort(words.at(-1) ?? ''));
  }
  return words;
}
