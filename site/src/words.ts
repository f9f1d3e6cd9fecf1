const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A line cut where it may break: at the borders of words; punctuation stays with the word before it, a number with its unit. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let numberOpen = false;
  for (const { segment, isWordLike } of segmenter.segment(line)) {
    const last = words.length - 1;
    const isNumber = /^[\d.,一二三四五六七八九十百千万两]+$/.test(segment);
    if (last >= 0 && (!isWordLike || numberOpen)) words[last] += segment;
    else words.push(segment);
    numberOpen = isNumber || /^[“‘「『《（]$/.test(segment);
  }
  return words;
}
