import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheetOf } from './read-sheet.ts';
import { readTable } from './read-table.ts';
import { workbookOf, workbookParts } from './testing/workbook-of.mts';

const mega = 1024 * 1024;
const sheetPath = 'xl/worksheets/sheet1.xml';

/** So many bytes of rows that all look the same, which pack to a thousandth. */
function manyRows(bytes: number): Buffer {
  const row = Buffer.from('<row><c t="inlineStr"><is><t>1</t></is></c></row>');
  const head = Buffer.from('<worksheet><sheetData>');
  const tail = Buffer.from('</sheetData></worksheet>');
  return Buffer.concat([head, Buffer.alloc(bytes - (bytes % row.length), row), tail]);
}

/** A workbook whose first sheet is `packed`, whatever that unpacks to; its directory says `says` bytes for every part. */
function withSheet(packed: Buffer, says: number): Buffer {
  const parts = workbookParts(new Uint8Array(packed));
  const zip = Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [name, [bytes as Uint8Array, { level: 0 }]]),
      ),
    ),
  );
  const name = Buffer.from(sheetPath);
  for (const [signature, method, size, nameAt] of [
    ['PK\u0003\u0004', 8, 22, 30],
    ['PK\u0001\u0002', 10, 24, 46],
  ] as const)
    for (
      let at = zip.indexOf(signature, 0, 'latin1');
      at >= 0;
      at = zip.indexOf(signature, at + 4, 'latin1')
    ) {
      zip.writeUInt32LE(says, at + size);
      if (zip.subarray(at + nameAt, at + nameAt + name.length).equals(name))
        zip.writeUInt16LE(8, at + method);
    }
  return zip;
}

describe('a workbook that would burst the desk', () => {
  const packed = deflateRawSync(manyRows(200 * mega), { level: 1 });

  test.each([
    ['hides how large it is', 100],
    ['says how large it is', 200 * mega],
    ['says that it is larger than anything', 0xffff_ffff],
  ])('is refused when it %s', async (_how, says) => {
    await expect(readSheetOf(withSheet(packed, says))).rejects.toThrow(/打开以后太大/);
  });

  test('is refused when its texts are what is large', async () => {
    const zip = zipSync({
      ...workbookParts(''),
      'xl/sharedStrings.xml': new Uint8Array(Buffer.alloc(60 * mega, '<si><t>字</t></si>')),
    });
    await expect(readSheetOf(Buffer.from(zip))).rejects.toThrow(/打开以后太大/);
  });
});

describe('a sheet that is larger than a table can be', () => {
  const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;
  test.each([
    ['has a cell in the last row that there is', `<row r="1048576">${cell('A1048576')}</row>`, /1048576 行/],
    ['has a cell in the last column that there is', `<row r="1">${cell('XFD1')}</row>`, /16384 列/],
    ['points beyond every sheet', `<row r="1">${cell('AAAA1')}</row>`, /打不开/],
  ])('is refused when it %s', async (_how, rows, sentence) => {
    await expect(readTable(workbookOf(rows))).rejects.toThrow(sentence);
  });

  test('is read when what lies far away is empty', async () => {
    const rows = `<row r="1">${cell('A1')}</row><row r="30000"><c r="XFD30000" s="1"/></row>`;
    expect(await readTable(workbookOf(rows))).toEqual([[1]]);
  });
});

test('an archive that is cut, or points outside itself, is no table', async () => {
  const whole = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  expect(await readTable(whole)).toEqual([[1]]);
  for (const length of [30, 100, whole.length - 30, whole.length - 1])
    await expect(readTable(whole.subarray(0, length))).rejects.toThrow(/打不开/);
  const astray = Buffer.from(whole);
  astray.writeUInt32LE(0xffff_0000, astray.indexOf('PK\u0001\u0002', 0, 'latin1') + 42);
  await expect(readTable(astray)).resolves.toEqual([[1]]);
  const nothing = Buffer.from(zipSync({ 'a.txt': strToU8('x') }));
  await expect(readTable(nothing)).rejects.toThrow(/打不开/);
});
