import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { noteKinds } from '@xianfeng/content-types';
import type { Content } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import { organizationOf } from '../presenters/describe.ts';
import { changedWhat, sideWords } from '../presenters/promise/change-words.ts';
import {
  changedPromises,
  promiseRevisions,
  type PromiseRevision,
} from '../presenters/promise/changed-promises.ts';
import { promiseLine } from '../presenters/promise/promise-line.ts';
import { xmlLine, xmlText } from '../plain-text/xml-text.ts';
import type { FeedItem } from './feed-items.ts';

const length = 50;

/** The entries of the ledger that changed a promise, the newest first: an item each, known by its place in the project's history. */
export function changedPromiseItems(
  content: Content,
  origin: string,
): { items: FeedItem[]; complete: boolean } {
  // Whoever changed a promise among the last fifty entries stands among the fifty projects that were changed last.
  const promises = changedPromises(content, length);
  const revisions = promiseRevisions(promises);
  return {
    items: revisions.slice(0, length).map((revision) => itemOf(content, origin, revision)),
    complete: promises.length < length && revisions.length <= length,
  };
}

function itemOf(content: Content, origin: string, { project, seq, at, changes }: PromiseRevision): FeedItem {
  const link = `${origin}${addressOfDocument(project)}history/#entry-${seq}`;
  const line = promiseLine(changes).join('，');
  const organization = organizationOf(content, project);
  const reasons = [...new Set(changes.flatMap(({ reason }) => reason ?? []))];
  const rows = changes.map(
    (change) => `${changedWhat(change)}：${sideWords(change, 'before')} → ${sideWords(change, 'after')}`,
  );
  const lines = [
    ...rows,
    ...(reasons.length > 0 ? reasons.map((reason) => `理由：${reason}`) : ['没有写明理由。']),
  ];
  return {
    title: xmlLine(`${project.data.title}：${line}`),
    link,
    id: link,
    pubDate: new Date(at),
    description: xmlText(escapeHtml([organization, ...reasons].filter(Boolean).join(' · '))),
    content: xmlText(lines.map((text) => `<p>${escapeHtml(text)}</p>`).join('')),
    categories: [...new Set(changes.map(({ kind }) => noteKinds[kind]))].map(xmlLine),
    creator: xmlLine(organization ?? project.data.title),
    changed: at,
    picture: undefined,
  };
}
