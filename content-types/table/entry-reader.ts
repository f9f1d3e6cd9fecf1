import type { StoredBody } from '../body/nodes.ts';
import { bodyText } from '../body/plain-text.ts';
import { canonicalJson, type Json } from '../ledger/canonical-json.ts';
import { isEmpty, keptMark, plainText, sameCell, type Cell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Gathered } from './gather-rows.ts';
import { blocking, warning, type TableProblem } from './problem.ts';
import { bodyFromText, readCell, type Finding } from './read-cell.ts';
import type { TableDocument } from './rows-of.ts';
import { writeCell, type Naming } from './write-cell.ts';

type Group = Record<string, unknown>;
export type Placed = readonly [place: number, column: Column];

const asGroup = (value: unknown): Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};

export const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

export const notYet = '没有填写。可以先存成草稿，提交审核以前要补上';

/** A body of nothing but lines, which a cell can hold without loss. */
const isPlain = (body: StoredBody) =>
  canonicalJson(bodyFromText(bodyText(body)) as unknown as Json) === canonicalJson(body as unknown as Json);

export interface EntryOptions {
  readonly naming: Naming;
  readonly finding: Finding;
  /** What the public table says in other words, by row and place. */
  readonly said: readonly ReadonlyMap<number, Cell>[];
}

/** Reads the rows of one document. */
export class EntryReader {
  readonly problems: TableProblem[] = [];

  constructor(gathered: Gathered, options: EntryOptions) {
    this.gathered = gathered;
    this.options = options;
  }

  private readonly gathered: Gathered;
  private readonly options: EntryOptions;

  /** What a cell says; the value before when it says nothing new, so that no table changes what nobody touched. */
  private value(
    [place, column]: Placed,
    index: number,
    before: unknown,
    unit: string | null = null,
  ): unknown {
    const { naming, finding, said } = this.options;
    const cell = this.gathered.cells[index]?.[place] ?? null;
    const row = this.gathered.rows[index] ?? 0;
    const inPublic = said[index];
    if (
      plainText(cell) === keptMark ||
      (inPublic?.has(place) && sameCell(cell, inPublic.get(place))) ||
      sameCell(cell, writeCell(column.field, before, naming))
    )
      return before ?? (column.field.many ? [] : null);
    const reading = readCell(column.field, cell, finding, unit);
    if ('problem' in reading) {
      this.problems.push(blocking(row, column.label, reading.problem));
      return null;
    }
    if (column.field.kind === 'body' && before && !isPlain(before as StoredBody)) {
      this.problems.push(
        blocking(
          row,
          column.label,
          '正文里有标题、表格、图片或者其他格式，在表格里改会丢失。请把这一格恢复原样，到编辑台里改正文',
        ),
      );
      return before;
    }
    return reading.value;
  }

  private part(places: readonly Placed[], row: number, before: Group): Group | null {
    const cells = this.gathered.cells[row] ?? [];
    const unitPlace = places.find(([, { part }]) => part === 'unit')?.[0];
    const unit = unitPlace === undefined ? before.unit : cells[unitPlace];
    const number = this.gathered.rows[row] ?? 0;
    // What the table has no columns for stays.
    const group: Group = { ...before };
    for (const placed of places) {
      const name = placed[1].part ?? '';
      const value = this.value(placed, row, before[name], typeof unit === 'string' ? unit : null);
      if (isNothing(value)) delete group[name];
      else group[name] = value;
    }
    if (
      Object.keys(group).length === 0 ||
      (places[0]?.[1].repeats && places.every(([place]) => isEmpty(cells[place])))
    )
      return null;
    for (const [place, { field, label }] of places)
      if (field.required && field.storage?.default === undefined && isEmpty(cells[place]))
        this.problems.push(warning(number, label, notYet));
    return group;
  }

  /** The items of a list of groups, each with what it had before by the same name. */
  private items(places: readonly Placed[], before: readonly Group[]): Group[] {
    const [namePlace, nameColumn] =
      places.find(([, { field, part }]) => part !== null && field.kind === 'scalar') ?? places[0] ?? [];
    const left = [...before];
    const items: Group[] = [];
    for (const [row, cells] of this.gathered.cells.entries()) {
      const same = nameColumn
        ? left.findIndex((item) =>
            sameCell(
              cells[namePlace ?? 0],
              writeCell(nameColumn.field, item[nameColumn.part ?? ''], this.options.naming),
            ),
          )
        : -1;
      const [known] = same >= 0 ? left.splice(same, 1) : [];
      const item = this.part(places, row, known ?? {});
      if (item) items.push(item);
    }
    return items;
  }

  private own(places: readonly Placed[], before: TableDocument): unknown {
    const [first] = places;
    if (!first) return null;
    const [, column] = first;
    const stored = before[column.of];
    if (column.repeats) return this.items(places, Array.isArray(stored) ? (stored as Group[]) : []);
    if (column.part !== null) return this.part(places, 0, asGroup(stored));
    return this.value(first, 0, stored);
  }

  read(byField: ReadonlyMap<string, readonly Placed[]>, before: TableDocument): Record<string, unknown> {
    return Object.fromEntries([...byField].map(([name, places]) => [name, this.own(places, before)]));
  }
}
