import type { PublicTypeName } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../../content/content.ts';
import type { PageLocals } from '../../rendering/page-locals.ts';
import {
  exampleHonours,
  exampleOrganizations,
  exampleProgramme,
  exampleTopics,
} from './example-documents.ts';
import { examplePicture } from './example-media.ts';
import { exampleProject, exampleUpdates, exampleVersions } from './example-project.ts';

/** Lets a page of the guide see the examples instead of the county's documents, so that components show them exactly as they show what is real, and no publication changes the guide. */
export function showExamples(locals: { content: Content } & Pick<PageLocals, 'address'>): void {
  const { content } = locals;
  const today = content.today();
  const project = exampleProject(today);
  // A standing compares several projects.
  const others = Object.entries({
    second: '示例：老石桥危桥改造',
    third: '示例：茶园冷库',
    fifth: '示例：校车站点能躲雨、看得见',
  }).map(([name, title]) => ({
    ...project,
    documentId: `example-${name}`,
    data: { ...project.data, title },
  }));
  const organizations = exampleOrganizations(today);
  const topics = exampleTopics(today);
  const honours = exampleHonours(today);
  const known = new Map<string, PublishedDocument>(
    [...organizations, ...topics, exampleProgramme(today), project, ...others, ...honours].map((document) => [
      document.documentId,
      document,
    ]),
  );
  const lists: Readonly<Record<string, readonly PublishedDocument[]>> = {
    'documents.byType project': [project],
    'documents.byType honour': honours,
    'topics.inOrder all': topics,
    'programmes.byYear all': [exampleProgramme(today)],
    'organizations.byLevel township': organizations.filter(({ data }) => data.level === 'township'),
    'organizations.byLevel village': organizations.filter(({ data }) => data.level === 'village'),
    'updates.byProject example-project': exampleUpdates(today).toReversed(),
    ...Object.fromEntries(
      organizations.map(({ documentId }) => [
        `organizations.byParent ${documentId}`,
        organizations.filter(({ data }) => data.parent === documentId),
      ]),
    ),
  };
  const listed = (index: string, key: string): readonly PublishedDocument[] => lists[`${index} ${key}`] ?? [];
  const examples: Content = {
    ...content,
    get: ((_type: PublicTypeName, documentId: string) => known.get(documentId)) as Content['get'],
    list: ((index: string, key: string, { limit }: { limit?: number } = {}) =>
      listed(index, key).slice(0, limit)) as Content['list'],
    // The frame of the page stays the county's own.
    first: ((index: 'documents.byType', key: string, options?: object) =>
      key === 'siteSettings'
        ? content.first(index, key, options)
        : listed(index, key)[0]) as Content['first'],
    keys: (index) =>
      index === 'projects.byFiling' ? [{ key: 'example-programme/example-organization', count: 1 }] : [],
    count: (index, key) => listed(index, key).length,
    versions: (() => exampleVersions(today)) as unknown as Content['versions'],
    picture: (media) => examplePicture(media.sha256) ?? content.picture(media),
  };
  Object.assign(locals, { content: examples });
}
