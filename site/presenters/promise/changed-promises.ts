import { promiseChanges, type PromiseChange } from '@xianfeng/content-types/ledger/promise-changes';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { onceEach } from '../../content/once-each.ts';

/** What the county's changed promises are called. */
export const changedPromisesWords = {
  title: '改过的承诺',
  about: '公开以后改了什么，从多少改到多少，为什么。登记进展不算改承诺。',
  data: '公开以后改过的承诺，一行一处：改前、改后、理由、类别、日期、账本第几条。',
} as const;

/** A project with what was changed of its promise, oldest first. */
export interface ChangedPromise {
  readonly project: PublishedDocument<'project'>;
  readonly changes: readonly PromiseChange[];
}

const changesOf = onceEach((project: PublishedDocument<'project'>, content: Pick<Content, 'versions'>) =>
  promiseChanges(content.versions('project', project.documentId)),
);

/** The projects whose promise was changed, the one that was changed last first. */
export function changedPromises(
  content: Pick<Content, 'list' | 'versions'>,
  limit: number,
): ChangedPromise[] {
  return content.list('projects.byPromiseChange', 'all', { limit }).map((project) => ({
    project,
    changes: changesOf(project, content),
  }));
}

/** What one entry of the ledger changed of one promise. */
export interface PromiseRevision extends ChangedPromise {
  readonly seq: number;
  readonly at: string;
}

/** All changes entry by entry, the newest first. */
export function promiseRevisions(promises: readonly ChangedPromise[]): PromiseRevision[] {
  return promises
    .flatMap(({ project, changes }) =>
      [...Map.groupBy(changes, ({ seq }) => seq)].map(([seq, own]) => ({
        project,
        seq,
        at: own[0]?.at ?? '',
        changes: own,
      })),
    )
    .toSorted((one, other) => other.seq - one.seq);
}
