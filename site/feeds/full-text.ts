import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { WorkingCalendar } from '@xianfeng/content-types/rules/working-days';
import type { AnnouncedType } from '../content/announced-types.ts';
import type { Content, PublishedDocument } from '../content/content.ts';
import { factsOf } from '../presenters/facts.ts';
import { textWriter } from '../presenters/text-writer.ts';
import { announcedOf } from '../presenters/types/index.ts';

/** The whole text of a document as HTML for other people's programs: every address absolute, every text escaped. */
export function fullText(
  content: Content,
  origin: string,
  document: PublishedDocument<AnnouncedType>,
): string {
  const cancelled = 'cancelled' in document.data && document.data.cancelled;
  return [
    cancelled ? '<p><strong>已取消</strong></p>' : '',
    factLines(document, content.calendar()),
    ...announcedOf(document.type).fullText(document, textWriter(content, origin, document.type)),
  ].join('');
}

function factLines(document: PublishedDocument<AnnouncedType>, calendar: WorkingCalendar): string {
  const list = factsOf(document, calendar).map(
    ({ label, value }) => `<strong>${escapeHtml(label)}：</strong>${escapeHtml(value)}`,
  );
  return list.length > 0 ? `<p>${list.join('<br>')}</p>` : '';
}
