import { contentTypes, type Snapshot } from '@xianfeng/content-types';
import { dueStateWords, projectDueState, type DueState } from '@xianfeng/content-types/rules/due-state';
import type { Content, PublishedDocument } from '../content/content.ts';
import { documentAt } from './describe.ts';
import { projectProgress, type ProjectProgress } from './project-progress.ts';

/** What is told of a project where there is room for a line only. */
export interface ProjectInShort {
  readonly document: PublishedDocument<'project'>;
  readonly state: DueState;
  readonly days: number | null;
  readonly word: string;
  readonly progress: ProjectProgress;
  /** 书记项目 or 书记领办事项. */
  readonly kind: string;
  readonly stage: string;
  readonly organization: string;
}

/** The project in whose folder `address` stands. */
export function projectInShort(content: Content, address: string, name: string): ProjectInShort {
  const document = documentAt<'project'>(content, address.slice(0, -name.length));
  const data: Snapshot<'project'> = document.data;
  const { state, days } = content.when((today, calendar) => projectDueState(data, today, calendar));
  const { kind, stage } = contentTypes.project.fields;
  return {
    document,
    state,
    days,
    word: dueStateWords[state],
    progress: projectProgress(data),
    kind: kind.words?.[data.kind] ?? '',
    stage: stage.words?.[data.stage] ?? '',
    organization: content.get('organization', data.organization)?.data.name ?? '',
  };
}
