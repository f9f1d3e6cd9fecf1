import { contentTypes } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import { adoptedKey, choiceKey, type OpinionChoice } from '../content/opinion-choices.ts';

/** What `/opinions/` can be asked for. */
export const opinionFields: readonly string[] = ['kind', 'outcome', 'unit'];

/** A choice of opinions; what is asked for and unknown chooses nothing. */
export interface ChosenOpinions {
  readonly kind: string | undefined;
  readonly outcome: string | undefined;
  readonly unit: PublishedDocument<'organization'> | undefined;
}

const { kind: kinds, outcome: outcomes } = contentTypes.opinion.fields;
export const opinionKinds: Readonly<Record<string, string>> = kinds.words ?? {};
export const opinionOutcomes: Readonly<Record<string, string>> = outcomes.words ?? {};

/** Reads a choice from an address. */
export function chosenOpinions(content: Content, asked: URLSearchParams): ChosenOpinions {
  const code = (name: string, words: Readonly<Record<string, string>>): string | undefined => {
    const given = asked.get(name) ?? '';
    return Object.hasOwn(words, given) ? given : undefined;
  };
  const slug = asked.get('unit') ?? '';
  const unit = slug === '' ? undefined : content.first('documents.byAddress', `/organizations/${slug}/`);
  return {
    kind: code('kind', opinionKinds),
    outcome: code('outcome', opinionOutcomes),
    unit: unit?.type === 'organization' ? (unit as PublishedDocument<'organization'>) : undefined,
  };
}

/** The address of a choice. */
export function opinionsAddress({ kind, outcome, unit }: ChosenOpinions): string {
  const query = new URLSearchParams(
    Object.entries({ kind, outcome, unit: unit?.data.slug }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return query.size === 0 ? '/opinions/' : `/opinions/?${query}`;
}

const choiceOf = ({ kind, outcome, unit }: ChosenOpinions): OpinionChoice => ({
  kind,
  outcome,
  organization: unit?.documentId,
});

export const opinionsOf = (content: Content, chosen: ChosenOpinions, limit: number) =>
  content.list('opinions.byChoice', choiceKey(choiceOf(chosen)), { limit });

/** How many published opinions a choice holds. */
export const countOpinions = (content: Content, chosen: ChosenOpinions): number =>
  content.count('opinions.byChoice', choiceKey(choiceOf(chosen)));

/** Opinions and what came of them, in words: those that were adopted in part are counted and named apart. */
export function opinionsInShort(content: Content, chosen: ChosenOpinions): string {
  const adopted = countOpinions(content, { ...chosen, outcome: 'adopted' });
  const partly = countOpinions(content, { ...chosen, outcome: 'partly' });
  return `${countOpinions(content, chosen)} 条意见，采纳 ${adopted} 条，部分采纳 ${partly} 条`;
}

/** The same of the opinions about a project, or that changed it. */
export const projectOpinionsInShort = (content: Content, project: string): string =>
  `${content.count('opinions.byProject', project)} 条意见，采纳和部分采纳 ${content.count('opinions.byProject', adoptedKey(project))} 条`;
