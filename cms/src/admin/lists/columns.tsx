import { Typography } from '@strapi/design-system';
import { formatDate, formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import type { ReactNode } from 'react';
import { DayInput, MomentInput } from '../dates/date-input.tsx';
import { wordsOf } from '../enumerations/words-of.ts';
import { stateWords } from '../../workflow/states.ts';

interface Column {
  readonly name: string;
  readonly attribute?: { readonly type: string; readonly enum?: readonly string[] };
  readonly cellFormatter?: (row: Readonly<Record<string, unknown>>) => ReactNode;
}

interface List<C> {
  readonly displayedHeaders: readonly C[];
}

function cellText(attribute: Column['attribute'], value: unknown): string {
  if (value === null || value === undefined || value === '') return '-';
  if (attribute?.type === 'enumeration') return wordsOf(attribute.enum ?? [])[String(value)] ?? String(value);
  return attribute?.type === 'date' ? formatDate(String(value)) : formatDateTime(String(value));
}

const worded = new Set(['enumeration', 'date', 'datetime']);

/** Lets a list show choices in their words and dates in one short line. */
export function wordColumns<C extends Column, L extends List<C>>(list: L): L {
  const displayedHeaders = list.displayedHeaders.map((column) =>
    worded.has(column.attribute?.type ?? '')
      ? {
          ...column,
          cellFormatter: (row: Readonly<Record<string, unknown>>) => (
            <Typography textColor="neutral800">{cellText(column.attribute, row[column.name])}</Typography>
          ),
        }
      : column,
  );
  return { ...list, displayedHeaders };
}

interface Filters {
  readonly displayedFilters: readonly {
    readonly name?: string;
    readonly type?: string;
    readonly input?: unknown;
    readonly options?: readonly { readonly label: string; readonly value: string }[];
  }[];
}

/** Days are written here as in the forms: Strapi's own calendar speaks the language of the machine. */
const inputs: Readonly<Record<string, unknown>> = { date: DayInput, datetime: MomentInput };

/** Nobody looks for a document by the numbers that the database gave it. */
const numbers = new Set(['id', 'documentId']);

/** What the CMS answers to; see cms/src/workflow/narrow-by-state.ts. */
const states = Object.entries(stateWords).map(([value, label]) => ({ value, label }));

/** Lets a list be narrowed by choices in their words and days as people write them; choices of Strapi's own keep theirs. */
export function wordFilters<L extends Filters>(list: L): L {
  const displayedFilters = list.displayedFilters
    .filter(({ name }) => !numbers.has(name ?? ''))
    .map((filter) => {
      if (filter.name === '__status') return { ...filter, options: states };
      const input = filter.input ?? inputs[filter.type ?? ''];
      if (input) return { ...filter, input };
      if (filter.type !== 'enumeration' || !filter.options) return filter;
      const words = wordsOf(filter.options.map((option) => option.value));
      return {
        ...filter,
        options: filter.options.map(({ label, value }) => ({
          value,
          label: words[value] === value ? label : (words[value] ?? label),
        })),
      };
    });
  return { ...list, displayedFilters };
}
