const entrySignature = 0x02014b50;
const entryLength = 46;

/** How many bytes an archive says that it holds, by its table of contents; a small file may unpack to more than the machine has. */
export function unpackedSize(archive: Buffer): number {
  let size = 0;
  for (
    let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0 && at + entryLength <= archive.length;
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (archive.readUInt32LE(at) === entrySignature) size += archive.readUInt32LE(at + 24);
  }
  return size;
}
