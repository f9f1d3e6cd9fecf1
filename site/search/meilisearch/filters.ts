import type { Question } from '../port.ts';
import { spanOf } from '../span.ts';
import { facetAttributes } from './settings.ts';

/** A text as it stands in a filter. */
const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** `attribute IN [...]`. */
export function oneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`;
}

/** A question's filters; all of them have to hold. */
export function filtersOf(question: Question): string[] {
  const { type, types, organizations, topic, year, stage, state } = question;
  const { first, last } = spanOf(question);
  return [
    ...(type === undefined ? [] : [oneOf(facetAttributes.type, [type])]),
    ...(types === undefined ? [] : [oneOf(facetAttributes.type, types)]),
    ...(organizations === undefined ? [] : [oneOf(facetAttributes.organization, organizations)]),
    ...(topic === undefined ? [] : [oneOf(facetAttributes.topic, [topic])]),
    ...(year === undefined ? [] : [`${facetAttributes.year} = ${year}`]),
    ...(stage === undefined ? [] : [oneOf(facetAttributes.stage, [stage])]),
    ...(state === undefined ? [] : [oneOf(facetAttributes.state, [state])]),
    ...(question.from === undefined ? [] : [`publishedAt >= ${first}`]),
    ...(question.to === undefined ? [] : [`publishedAt <= ${last}`]),
  ];
}
