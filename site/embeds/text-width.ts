// Characters that East Asian fonts set in a full square (UAX #11, Wide and Fullwidth), and the punctuation that they
// set so in Chinese although other languages do not.
const square =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const slim = /[ .,:;!'|ijlI1()[\]]/;
const nothing = /\p{Mark}|\u200d|\ufe0f/u;

/** How wide a line of text is, in units of its font size: a Chinese character is 1. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (nothing.test(character)) continue;
    if (square.test(character)) width += 1;
    else width += slim.test(character) ? 0.35 : /[A-Z%@MWmw]/.test(character) ? 0.75 : 0.56;
  }
  return width;
}
