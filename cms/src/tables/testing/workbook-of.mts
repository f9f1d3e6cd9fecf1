import { strToU8, zipSync, type Zippable } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const formats = ['0.0" %"', '[Red]0.0%;-0.0%'];

const styles = `<styleSheet xmlns="${main}"><numFmts>${formats
  .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
  .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${[0, 9, 10, 165, 164]
  .map((id) => `<xf numFmtId="${id}" xfId="0"/>`)
  .join('')}</cellXfs></styleSheet>`;

/** The parts of a workbook with these rows, as a spreadsheet writes them. Styles 1 to 3 show shares, 4 only a sign. */
export const workbookParts = (rows: string | Uint8Array): Zippable => ({
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8(
    `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
  ),
  'xl/styles.xml': strToU8(styles),
  'xl/worksheets/sheet1.xml':
    typeof rows === 'string'
      ? strToU8(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`)
      : rows,
});

export const workbookOf = (rows: string): Buffer => Buffer.from(zipSync(workbookParts(rows)));
