import { Transform } from 'node:stream';
import { BodyRefused } from './read-json.ts';

/** How much may come in one form with files: bytes of all of it, parts, and bytes of what stands above each part. */
export interface FormLimits {
  readonly bytes: number;
  readonly parts: number;
  readonly headerBytes: number;
}

/** Finds a pattern in what comes in pieces; returns where each match ends, counted from the first byte. */
function finder(pattern: Buffer): (piece: Buffer) => number[] {
  let tail = Buffer.alloc(0);
  let before = 0;
  return (piece) => {
    const window = Buffer.concat([tail, piece]);
    const ends: number[] = [];
    for (let at = window.indexOf(pattern); at >= 0; at = window.indexOf(pattern, at + 1))
      ends.push(before - tail.length + at + pattern.length);
    before += piece.length;
    tail = window.subarray(Math.max(0, window.length - pattern.length + 1));
    return ends;
  };
}

const unreadable = '上传的内容不完整或者不对，没有保存。请重新选择文件，再上传一次。';

/** What stands between the parts, by the same rule as the parser that reads them. @throws BodyRefused */
function delimiterOf(contentType: string): Buffer {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare ?? '';
  // RFC 2046 allows 70 letters.
  if (boundary === '' || boundary.length > 200) throw new BodyRefused(400, unreadable);
  return Buffer.from(`--${boundary}`);
}

/**
 * Lets a form with files through until it is more than the limits allow. The parser behind makes a file of every part,
 * however empty, and collects what stands above a part without an end.
 * @throws BodyRefused for a form that does not say what stands between its parts; the stream ends with one beyond a limit
 */
export function boundedForm(contentType: string, limits: FormLimits): Transform {
  const delimiter = delimiterOf(contentType);
  const [delimiters, blankLines] = [finder(delimiter), finder(Buffer.from('\r\n\r\n'))];
  // The last part has one behind it, too.
  let delimitersLeft = limits.parts + 1;
  let size = 0;
  let headerBegan: number | null = null;

  function whyNot(piece: Buffer): BodyRefused | null {
    size += piece.length;
    if (size > limits.bytes) return new BodyRefused(413, '文件太大，最大 50 MB。');
    const marks = [
      ...delimiters(piece).map((end) => ({ end, begins: true })),
      ...blankLines(piece).map((end) => ({ end, begins: false })),
    ].sort((one, other) => one.end - other.end);
    for (const { end, begins } of marks) {
      if (begins) {
        delimitersLeft -= 1;
        headerBegan ??= end;
      } else if (headerBegan !== null && end - 4 >= headerBegan) {
        if (end - headerBegan > limits.headerBytes) return new BodyRefused(400, unreadable);
        headerBegan = null;
      }
    }
    if (delimitersLeft < 0)
      return new BodyRefused(413, `一次最多上传 ${limits.parts} 个文件。请分几次上传。`);
    if (headerBegan !== null && size - headerBegan > limits.headerBytes)
      return new BodyRefused(400, unreadable);
    return null;
  }

  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const refused = whyNot(piece);
      done(refused, piece);
    },
  });
}
