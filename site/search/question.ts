import type { Content } from '../content/content.ts';
import type { Question } from './port.ts';
import type { SearchQuery } from './query.ts';
import { unitWithAllBelow } from '../presenters/units.ts';

/** What an address asks of an engine: a unit stands for all that lie below it. */
export function questionOf({ organization, ...rest }: SearchQuery, content: Pick<Content, 'list'>): Question {
  return organization === undefined
    ? rest
    : { ...rest, organizations: unitWithAllBelow(content, organization) };
}
