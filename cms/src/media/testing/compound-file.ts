const sector = 512;
const small = 64;
const [end, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd];

const padded = (bytes: Buffer, to: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
const numbers = (values: readonly number[], fill: number): Buffer => {
  const bytes = Buffer.alloc(sector, 0xff);
  bytes.fill(0xff);
  for (let at = 0; at < sector / 4; at += 1) bytes.writeUInt32LE(values[at] ?? fill, at * 4);
  return bytes;
};

function entry(name: string, kind: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** What an older office program would write of these streams, of 60 KB together at most: short ones lie in a stream of their own. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const chain: number[] = [table];
  const sectors: Buffer[] = [];
  const place = (bytes: Buffer): number => {
    const whole = padded(bytes, sector);
    const start = chain.length;
    for (let at = 0; at < whole.length; at += sector) {
      chain.push(at + sector < whole.length ? chain.length + 1 : end);
      sectors.push(whole.subarray(at, at + sector));
    }
    return start;
  };
  const smallChain: number[] = [];
  const smallBytes: Buffer[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= 4096) return entry(name, 2, place(bytes), bytes.length);
    const start = smallChain.length;
    const whole = padded(bytes, small);
    for (let at = 0; at < whole.length; at += small)
      smallChain.push(at + small < whole.length ? smallChain.length + 1 : end);
    smallBytes.push(whole);
    return entry(name, 2, start, bytes.length);
  });
  const together = Buffer.concat(smallBytes);
  const root = entry('Root Entry', 5, together.length > 0 ? place(together) : end, together.length);
  const smallTable = place(numbers(smallChain, free));
  const directory = place(Buffer.concat([root, ...entries]));
  const header = Buffer.alloc(sector);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(smallTable, 60);
  header.writeUInt32LE(1, 64);
  header.writeUInt32LE(end, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, numbers(chain, free), ...sectors]);
}
