import { paragraphs } from '../body/from-text.ts';
import type { Field } from '../language/field.ts';
import { faultIn, isEmpty, plainText, quoted, type Cell } from './cell.ts';
import { readDate, readDateTime, readMonth } from './read-date.ts';
import { between, betweenFiles } from './write-cell.ts';

/** A value, null for an empty cell; or why there is none, in Chinese without the column's name. */
export type Reading = { readonly value: unknown } | { readonly problem: string };

/** Finds what a cell names. */
export interface Finding {
  /** The documentId of the document that people call `word`. */
  document(target: string, word: string): Reading;
  /** What a document holds for the file with this address, number or name. */
  file(word: string): Reading;
}

interface Storage {
  readonly type: string;
  readonly maxLength?: number;
  readonly regex?: string;
  readonly min?: number;
}

const problem = (words: string): Reading => ({ problem: words });

function readText(cell: Cell, { maxLength, regex }: Storage): Reading {
  const raw = plainText(cell);
  const tries = [
    raw,
    raw.normalize('NFKC').trim(),
    raw.normalize('NFKC').trim().toUpperCase(),
    readMonth(raw) ?? raw,
  ];
  const value = regex ? tries.find((each) => new RegExp(regex).test(each)) : raw;
  if (value === undefined) return problem(`“${quoted(raw)}”的写法不对，请照表里其他行的样子填`);
  if (maxLength !== undefined && value.length > maxLength)
    return problem(`太长，最多 ${maxLength} 个字，现在是 ${value.length} 个字`);
  return { value };
}

const perCent = /^(%|百分比|百分点|百分之)$/;

function readNumber(cell: Cell, { type, min }: Storage, unit: string | null): Reading {
  const written = plainText(cell).normalize('NFKC').replace(/[\s,]/g, '').replace(/万元$/, '');
  const shown = /^(.*\d)%$/.exec(written)?.[1];
  // 85 % is 85 where the unit is per cent; anywhere else it may mean 85, 0.85, or a part of something.
  if (shown && !perCent.test(unit?.normalize('NFKC').trim() ?? ''))
    return problem(
      `“${quoted(plainText(cell))}”带百分号，${unit ? `而单位是“${unit}”` : '这里只填数字'}。请确认是 ${quoted(shown)} 还是别的数，只填数字`,
    );
  const text = shown ?? written;
  const value =
    typeof cell === 'number'
      ? cell
      : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)
        ? Number(text)
        : Number.NaN;
  if (!Number.isFinite(value)) return problem(`“${quoted(plainText(cell))}”不是数字，只填数字，不写单位`);
  if (type === 'integer' && !Number.isInteger(value)) return problem(`“${quoted(plainText(cell))}”要是整数`);
  return min !== undefined && value < min ? problem(`不能小于 ${min}`) : { value };
}

function readWord(cell: Cell, words: Readonly<Record<string, string>>): Reading {
  const word = plainText(cell).normalize('NFKC');
  const [code] =
    Object.entries(words).find(([each, label]) => label.normalize('NFKC') === word || each === word) ?? [];
  return code === undefined
    ? problem(`“${quoted(plainText(cell))}”不在可选的词里。可以填：${Object.values(words).join('、')}`)
    : { value: code };
}

const yes = new Set(['是', 'true', '1', 'yes', 'y', '√', '对', '有']);
const no = new Set(['否', 'false', '0', 'no', 'n', '×', '不', '无']);

function readBoolean(cell: Cell): Reading {
  const word = plainText(cell).normalize('NFKC').toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : problem(`“${quoted(plainText(cell))}”要填“是”或“否”`);
}

function readJson(cell: Cell): Reading {
  try {
    return { value: JSON.parse(plainText(cell)) };
  } catch {
    return problem('不是完整的 JSON');
  }
}

function readScalar(field: Field, cell: Cell, unit: string | null): Reading {
  const storage = field.storage as unknown as Storage;
  const text = plainText(cell);
  switch (storage.type) {
    case 'enumeration':
      return readWord(cell, field.words ?? {});
    case 'boolean':
      return readBoolean(cell);
    case 'integer':
    case 'float':
    case 'decimal':
      return readNumber(cell, storage, unit);
    case 'date': {
      const value = readDate(text);
      return value ? { value } : problem(`“${quoted(text)}”不是日期，请写成 2026-05-01 这样`);
    }
    case 'datetime': {
      const value = readDateTime(text);
      return value ? { value } : problem(`“${quoted(text)}”不是日期和时间，请写成 2026-05-01 09:30 这样`);
    }
    case 'json':
      return readJson(cell);
    default:
      return readText(cell, storage);
  }
}

function readNames(cell: Cell, many: boolean, separator: RegExp, find: (word: string) => Reading): Reading {
  const whole = plainText(cell);
  if (!many) return find(whole);
  const found = find(whole);
  if ('value' in found) return { value: [found.value] };
  const readings = whole
    .split(separator)
    .map((word) => word.trim())
    .filter(Boolean)
    .map(find);
  const failed = readings.find((reading) => 'problem' in reading);
  return (
    failed ?? { value: [...new Set(readings.map((reading) => ('value' in reading ? reading.value : null)))] }
  );
}

/** A body of one paragraph per line. */
export const bodyFromText = (text: string) =>
  paragraphs(
    ...text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );

/**
 * What a cell says about a field: Chinese words or codes, numbers and dates in the ways in which people write them.
 * `unit` is that of the number, where the table says one.
 */
export function readCell(field: Field, cell: Cell, finding: Finding, unit: string | null = null): Reading {
  if (isEmpty(cell)) return { value: field.many ? [] : null };
  const fault = faultIn(cell);
  if (fault) return problem(fault);
  switch (field.kind) {
    case 'body':
      return { value: bodyFromText(plainText(cell)) };
    case 'media':
      return readNames(cell, field.many, betweenFiles, (word) => finding.file(word));
    case 'relation':
    case 'quote':
      return readNames(cell, field.many, between, (word) => finding.document(field.target ?? '', word));
    case 'component':
      return readJson(cell);
    default:
      return readScalar(field, cell, unit);
  }
}
