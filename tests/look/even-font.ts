/**
 * A font with one blank shape for every character: half an em for what is written narrow, a whole em for everything
 * else. Lines break at the same places on every machine, whatever fonts it has, so that layouts can be compared.
 */

const unitsPerEm = 1000;
const ascent = 880;
const descent = 120;
/** By glyph; the first one means “not in this font”, and a browser would take another font for it. */
const advances = [unitsPerEm, unitsPerEm / 2, unitsPerEm];
/** First and last code point, and their glyph. */
const ranges: readonly (readonly [number, number, number])[] = [
  [0x0, 0x1fff, 1],
  [0x2000, 0x10ffff, 2],
];

const numbers = (format: string, ...values: readonly number[]): Buffer => {
  const sizes: Record<string, number> = { b: 1, h: 2, l: 4, q: 8 };
  const bytes = Buffer.alloc([...format].reduce((sum, size) => sum + (sizes[size] ?? 0), 0));
  let at = 0;
  [...format].forEach((size, index) => {
    const value = values[index] ?? 0;
    if (size === 'q') bytes.writeBigInt64BE(BigInt(value), at);
    else if (size === 'l') bytes.writeUInt32BE(value >>> 0, at);
    else if (size === 'h') bytes.writeUInt16BE(value & 0xffff, at);
    else bytes.writeUInt8(value, at);
    at += sizes[size] ?? 0;
  });
  return bytes;
};

function characterMap(): Buffer {
  const groups = Buffer.concat(ranges.map(([first, last, glyph]) => numbers('lll', first, last, glyph)));
  const header = numbers('hhlll', 13, 0, 16 + groups.length, 0, ranges.length);
  return Buffer.concat([numbers('hhhhl', 0, 1, 3, 10, 12), header, groups]);
}

function names(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const ids = [1, 2, 3, 4, 6];
  const records = ids.map((id) => numbers('hhhhhh', 3, 1, 0x409, id, text.length, 0));
  return Buffer.concat([numbers('hhh', 0, ids.length, 6 + 12 * ids.length), ...records, text]);
}

/** One square, so that the font has an outline at all. */
const square = Buffer.concat([
  numbers('hhhhh', 1, 0, 0, 10, 10),
  numbers('hh', 3, 0),
  numbers('bbbb', 1, 1, 1, 1),
  numbers('hhhh', 0, 10, 0, -10),
  numbers('hhhh', 0, 0, 10, 0),
]);

const tables: Readonly<Record<string, Buffer>> = {
  'OS/2': Buffer.concat([
    numbers('hhhhh', 4, 750, 400, 5, 0),
    numbers('hhhhhhhhhhh', 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    numbers('llll', 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff),
    Buffer.from('EVEN'),
    numbers('hhh', 0x40, 0x20, 0xffff),
    numbers('hhhhh', ascent, -descent, 0, ascent, descent),
    numbers('ll', 0xffffffff, 0xffffffff),
    numbers('hhhhh', 500, 700, 0, 0x20, 1),
  ]),
  cmap: characterMap(),
  glyf: Buffer.concat([square, Buffer.alloc((4 - (square.length % 4)) % 4)]),
  head: Buffer.concat([
    numbers('lll', 0x10000, 0x10000, 0),
    numbers('lhh', 0x5f0f3cf5, 0xb, unitsPerEm),
    numbers('qq', 0, 0),
    numbers('hhhhhhhhh', 0, 0, 10, 10, 0, 8, 2, 1, 0),
  ]),
  hhea: numbers(
    'lhhhhhhhhhhhhhhhh',
    0x10000,
    ...[ascent, -descent, 0, unitsPerEm, 0, 0, 10, 1, 0, 0, 0, 0, 0, 0, 0, advances.length],
  ),
  hmtx: Buffer.concat(advances.map((advance) => numbers('hh', advance, 0))),
  loca: numbers('llll', ...[0, 1, 1, 1].map((after) => after * Math.ceil(square.length / 4) * 4)),
  maxp: numbers('lhhhhhhhhhhhhhh', 0x10000, advances.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
  name: names('Even'),
  post: numbers('llhhlllll', 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
};

function checksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font as the bytes of a TrueType file. */
export function evenFont(): Buffer {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const header = numbers(
    'lhhhh',
    0x10000,
    entries.length,
    power * 16,
    Math.log2(power),
    (entries.length - power) * 16,
  );
  let offset = header.length + 16 * entries.length;
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, table] of entries) {
    directory.push(Buffer.from(tag), numbers('lll', checksum(table), offset, table.length));
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...directory, ...bodies]);
}
