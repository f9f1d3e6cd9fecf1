import type { DoubleDocument } from './meilisearch-ranking.ts';

const clause = /^(NOT )?(\w+) (?:(=|>=|<=) (.+)|IN \[(.*)\])$/;
const unquoted = (text: string): string => text.replace(/^"|"$/g, '').replace(/\\(["\\])/g, '$1');

/** Whether a document passes a filter expression of the kinds `a = 1`, `a >= 1`, `a IN ["x", "y"]`, with NOT before them. */
export function matchesFilter(
  document: DoubleDocument,
  filter: string,
  filterable: readonly string[],
  invalid: (message: string) => Error,
): boolean {
  const [, not, attribute = '', comparison, operand = '', list] = clause.exec(filter) ?? [];
  if (attribute === '') throw invalid(`Was expecting an operation in \`${filter}\`.`);
  if (!filterable.includes(attribute)) throw invalid(`Attribute \`${attribute}\` is not filterable.`);
  const values = [document[attribute] ?? []].flat().map(String);
  const wanted =
    list === undefined ? [] : [...list.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([one]) => unquoted(one));
  const holds = {
    '=': () => values.includes(unquoted(operand)),
    '>=': () => values.some((value) => Number(value) >= Number(operand)),
    '<=': () => values.some((value) => Number(value) <= Number(operand)),
    IN: () => values.some((value) => wanted.includes(value)),
  }[comparison ?? 'IN'];
  if (!holds) throw invalid(`Unknown operation in \`${filter}\`.`);
  return holds() !== (not !== undefined);
}
