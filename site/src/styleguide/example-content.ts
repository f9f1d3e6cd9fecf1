import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { Content, PublishedDocument } from '../../content/content.ts';
import { exampleOrganization } from './example-documents.ts';
import { examplePicture } from './example-media.ts';
import { exampleProject, exampleUpdates } from './example-project.ts';

/** The portal's content with the examples among it, so that components show them exactly as they show what is real. */
export function withExamples(content: Content, today: CalendarDate): Content {
  const project = exampleProject(today);
  const known = new Map<string, PublishedDocument>([exampleOrganization(today), project].map((document) => [document.documentId, document]));
  return {
    ...content,
    get: ((type, documentId) => known.get(documentId) ?? content.get(type, documentId)) as Content['get'],
    first: ((index, key, options) => (index === 'updates.byProject' && key === project.documentId ? exampleUpdates(today).at(-1) : content.first(index, key, options))) as Content['first'],
    picture: (media) => examplePicture(media.sha256) ?? content.picture(media),
  };
}
