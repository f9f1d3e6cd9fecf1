import { contentTypes } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import { kindWords } from '../content/kinds.ts';
import { sections, sectionsWithSomething } from '../presenters/sections.ts';

/** One thing that a person may follow. */
export interface Choice {
  /** The folder of its feeds. */
  readonly base: string;
  readonly label: string;
  /** Shown under another choice, of which it is a part. */
  readonly within?: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

const most = { units: 1000, topics: 200, programmes: 100, projects: 300 } as const;

/** What concerns the whole county. */
export const wholeChoices: readonly Choice[] = [
  { base: '/', label: '全部新消息' },
  { base: '/calls/open/', label: '正在招募的需求' },
  { base: '/due/', label: '临期和逾期的项目' },
  { base: '/changes/', label: '改过的承诺' },
];

/** The sections, each followed by its kinds when it has more than one. */
export function sectionChoices(content: Content): ChoiceGroup[] {
  return sectionsWithSomething(content).map((type) => {
    const { name, title } = sections[type];
    const kinds = Object.entries(kindWords(type));
    return {
      label: title,
      choices: [
        { base: `/${name}/`, label: kinds.length > 0 ? `${title}：全部` : title },
        ...kinds.map(([kind, word]) => ({
          base: `/${name}/kinds/${kind}/`,
          label: `${title}：${word}`,
          within: `/${name}/`,
        })),
      ],
    };
  });
}

const choiceOf = (document: PublishedDocument<'topic' | 'programme' | 'organization'>): Choice => ({
  base: addressOfDocument(document) ?? '/',
  label: document.data.name,
});

export function topicChoices(content: Content): Choice[] {
  return content.list('topics.inOrder', 'all', { order: 'ascending', limit: most.topics }).map(choiceOf);
}

export function programmeChoices(content: Content): Choice[] {
  return content.list('programmes.byYear', 'all', { limit: most.programmes }).map(choiceOf);
}

/** Units by level; those with others below them stand there twice: alone and with all. */
export function unitChoices(content: Content): ChoiceGroup[] {
  const words = contentTypes.organization.fields.level.words ?? {};
  return Object.entries(words).flatMap(([level, label]) => {
    const units = content.list('organizations.byLevel', level, { order: 'ascending', limit: most.units });
    const choices = units.flatMap((unit) => {
      const choice = choiceOf(unit);
      const above = content.count('organizations.byParent', unit.documentId) > 0;
      return above
        ? [choice, { base: `${choice.base}all/`, label: `${choice.label}（含下级）`, within: choice.base }]
        : [choice];
    });
    return choices.length > 0 ? [{ label, choices }] : [];
  });
}

/** The projects, when there are few enough to choose from a list; `all` says whether these are all. */
export function projectChoices(content: Content): { choices: Choice[]; all: boolean } {
  const projects = content.list('documents.byType', 'project', {
    limit: most.projects,
  }) as PublishedDocument<'project'>[];
  return {
    choices: projects.map((project) => ({
      base: addressOfDocument(project) ?? '/',
      label: project.data.title,
    })),
    all: projects.length < most.projects,
  };
}

/** How many things there are to follow, counted by the indexes alone. */
export function choiceCount(content: Content): number {
  const of = (type: 'organization' | 'topic' | 'programme' | 'project'): number =>
    content.count('documents.byType', type);
  const projects = of('project');
  return (
    wholeChoices.length +
    sectionChoices(content).reduce((sum, { choices }) => sum + choices.length, 0) +
    of('organization') +
    content.keys('organizations.byParent').length +
    of('topic') +
    of('programme') +
    (projects < most.projects ? projects : 0)
  );
}
