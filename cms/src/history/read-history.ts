import type { Core } from '@strapi/strapi';
import type { ContentType, Json } from '@xianfeng/content-types';
import { rules } from '../workflow/states.ts';
import { stepsOf, type StepRow } from '../journal/steps.ts';
import { changedPart } from './changed-part.ts';
import { differences, type Difference } from './differences.ts';
import { revisionsOf, type RevisionRow, type RevisionVerb } from '../journal/revisions.ts';
import type { Content } from '../snapshot/stored-content.ts';

/** One thing that happened to a document: who, when, what, and what it changed. */
export interface Happening {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly note: string | null;
  /** To a change: what differs from before. To a publication: what differs from the publication before. Empty where one of them is forgotten. */
  readonly changes: readonly Difference[];
  /** Names the state that can be brought back; null where there is none. */
  readonly revision: number | null;
}

const words: Readonly<Record<RevisionVerb, string>> = {
  create: '新建',
  clone: '复制而来',
  change: '修改',
  restore: '恢复了以前的一版',
  publish: '公开',
  withdraw: '撤下',
  delete: '删除',
};

/** The journal's steps that the revisions do not tell by themselves. */
const told = new Set(['publish', 'publish-at-once', 'withdraw']);

interface State {
  readonly row: RevisionRow;
  readonly content: Content;
}

function statesOf(rows: readonly RevisionRow[]): State[] {
  let content: Content = {};
  return rows.map((row) => {
    if (row.content) content = JSON.parse(row.content) as { readonly [field: string]: Json };
    return { row, content };
  });
}

const shortened = (changes: readonly Difference[]): Difference[] =>
  changes.map((each) => ({ ...each, ...changedPart(each.before, each.now) }));

function happeningsIn(type: ContentType, states: readonly State[]): Happening[] {
  return states.map(({ row, content }, index) => {
    const before = states
      .slice(0, index)
      .findLast((each) => row.verb !== 'publish' || each.row.verb === 'publish');
    const unknown = [before?.content, content].some((each) => !each || Object.keys(each).length === 0);
    const silent = row.verb === 'withdraw' || row.verb === 'delete' || unknown;
    return {
      at: row.at,
      who: row.user_name,
      what: words[row.verb],
      note: row.note,
      changes: silent || !before ? [] : shortened(differences(type.fields, before.content, content)),
      revision: Object.keys(content).length > 0 ? row.id : null,
    };
  });
}

const happeningOf = ({ at, user_name: who, verb, note }: StepRow): Happening => ({
  at,
  who,
  what: rules[verb].label,
  note,
  changes: [],
  revision: null,
});

/** Everything that happened to a document, newest first. */
export async function readHistory(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<Happening[]> {
  const states = statesOf(await revisionsOf(strapi, documentId));
  const steps = (await stepsOf(strapi, documentId)).filter(({ verb }) => !told.has(verb));
  // Of two things in the same millisecond the one written down later is the newer.
  return [...happeningsIn(type, states), ...steps.map(happeningOf)]
    .reverse()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What the form held at a revision; null when this document has no such revision, or held nothing then. */
export async function contentAt(
  strapi: Core.Strapi,
  documentId: string,
  revision: number,
): Promise<Content | null> {
  const found = statesOf(await revisionsOf(strapi, documentId)).find(({ row }) => row.id === revision);
  return found && Object.keys(found.content).length > 0 ? found.content : null;
}
