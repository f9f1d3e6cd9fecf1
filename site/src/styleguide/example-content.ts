import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { exampleOrganization } from './example-documents.ts';
import { examplePicture } from './example-media.ts';
import { exampleProject, exampleUpdates } from './example-project.ts';

/** The portal's content with the examples among it, so that components show them exactly as they show what is real. */
export function withExamples(content: Content, today: CalendarDate): Content {
  const project = exampleProject(today);
  // A standing compares several projects.
  const others = Object.entries({ second: '示例：老石桥危桥改造', third: '示例：茶园冷库', fifth: '示例：校车站点能躲雨、看得见' }).map(([name, title]) => ({ ...project, documentId: `example-${name}`, data: { ...project.data, title } }));
  const known = new Map<string, PublishedDocument>([exampleOrganization(today), project, ...others].map((document) => [document.documentId, document]));
  return {
    ...content,
    get: ((type, documentId) => known.get(documentId) ?? content.get(type, documentId)) as Content['get'],
    first: ((index, key, options) => (index === 'updates.byProject' && key === project.documentId ? exampleUpdates(today).at(-1) : content.first(index, key, options))) as Content['first'],
    picture: (media) => examplePicture(media.sha256) ?? content.picture(media),
  };
}
