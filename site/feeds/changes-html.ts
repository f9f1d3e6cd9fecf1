import { noteKinds } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import { formatDateTime } from '@xianfeng/content-types/rules/beijing-time';
import type { Content, PublishedDocument } from '../content/content.ts';

const shown = 5;

/** What was changed about a document since it was first public, newest first, as HTML for the top of its text; empty when nothing was. */
export function changesHtml(content: Content, document: PublishedDocument): string {
  if (document.versions < 2) return '';
  const changes = content
    .versions(document.type, document.documentId)
    .filter(({ action }, place) => action === 'revise' || (action === 'publish' && place > 0));
  const lines = changes
    .slice(-shown)
    .toReversed()
    .map(
      ({ at, note, noteKind }) =>
        `<strong>${formatDateTime(at)}修改${noteKind && noteKind !== 'other' ? `（${noteKinds[noteKind]}）` : ''}</strong>${note ? `：${escapeHtml(note)}` : ''}`,
    );
  return lines.length > 0 ? `<p>${lines.join('<br>')}</p><hr>` : '';
}
