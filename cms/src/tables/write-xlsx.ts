import writeExcelFile from 'write-excel-file/node';
import { keptMark, type Cell, type Column, type Sheet } from '@xianfeng/content-types/table/index';
import { choicesSheet, type Choices } from './choices.ts';
import { choicesSheetName, withDropDowns } from './drop-downs.ts';

/** As much as a cell of a spreadsheet holds. */
const longest = 32_000;

const wide = new Set(['text', 'customField']);

const widthOf = ({ field }: Column) =>
  field.many ? 24 : wide.has(field.storage?.type ?? '') ? 48 : field.storage?.type === 'string' ? 22 : 14;

const heading = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#f2e9e4',
  wrap: true,
  alignVertical: 'center' as const,
});

const coded = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** In a workbook `_x000D_` stands for a sign that XML cannot hold: what only looks like that is written so that it stays text. */
const escaped = (text: string) =>
  text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, coded);

/** The library looks texts up in a plain object: the few that every object knows, such as `constructor`, get their first letter as a code, which every reader takes back. */
const unknownToObjects = (text: string) => (text in {} ? `${coded(text)}${text.slice(1)}` : text);

function cellOf(value: Cell) {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number };
  const text = typeof value === 'boolean' ? (value ? '是' : '否') : value;
  // Texts stay texts: a code like 05 keeps its nought, and nothing is taken for a formula.
  return {
    value: text.length > longest ? keptMark : unknownToObjects(escaped(text)),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  };
}

export interface Workbook {
  readonly label: string;
  readonly columns: readonly Column[];
  /** The row of headings first. */
  readonly sheet: Sheet;
  readonly manual: Sheet;
  /** For each column. */
  readonly choices: readonly (Choices | null)[];
}

const sheetOfTexts = (rows: Sheet) =>
  rows.map((cells, index) => cells.map((cell) => (index === 0 ? heading(String(cell ?? '')) : cellOf(cell))));

/** A workbook: the table with its drop-downs, a sheet that says how to fill it in, and the words to choose from. */
export async function writeXlsx({ label, columns, sheet, manual, choices }: Workbook): Promise<Buffer> {
  const [headings = [], ...rows] = sheet;
  const words = choicesSheet(columns, choices);
  const dropDowns = {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 ? withDropDowns(xml, choices) : xml,
        },
      },
    },
  };
  return writeExcelFile(
    [
      {
        sheet: label,
        data: [
          headings.map((cell) => heading(String(cell ?? ''))),
          ...rows.map((cells) => cells.map(cellOf)),
        ],
        columns: columns.map((column) => ({ width: widthOf(column) })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
      },
      {
        sheet: '填写说明',
        data: sheetOfTexts(manual),
        columns: [{ width: 36 }, { width: 12 }, { width: 90 }],
        stickyRowsCount: 1,
      },
      ...(words.length > 0
        ? [
            {
              sheet: choicesSheetName,
              data: sheetOfTexts(words),
              columns: (words[0] ?? []).map(() => ({ width: 24 })),
              stickyRowsCount: 1,
            },
          ]
        : []),
    ],
    { features: [dropDowns] },
  ).toBuffer();
}
