import { contentTypeOf, type Snapshot } from '@xianfeng/content-types';
import { dueStateWords, projectDueState } from '@xianfeng/content-types/rules/due-state';
import type { Content } from '../content/content.ts';
import { organizationOf, settingsOf } from '../presenters/describe.ts';
import { projectProgress } from '../presenters/project-progress.ts';
import { shareCard } from './share-card.ts';
import type { Draw } from '../rendering/render-page.ts';

/** What a project's card says above its title: how it stands today and how far it is. */
function stateAndProgress(content: Content, project: Snapshot<'project'>): string {
  const { state } = content.when((today, calendar) => projectDueState(project, today, calendar));
  return `${dueStateWords[state]} · ${projectProgress(project).words}`;
}

/** The share card of the document that lives in the same folder, or of the portal itself. */
export const drawCard: Draw = async (page, { content }) => {
  const site = settingsOf(content);
  const county = site?.county ?? '';
  const document = content.first('documents.byAddress', page, { order: 'ascending' });
  if (!document)
    return shareCard({
      title: site?.motto ?? '先锋',
      label: '书记项目公开',
      organization: site?.sponsor ?? '',
      county,
    });
  const type = contentTypeOf(document.type);
  const data = document.data as Readonly<Record<string, unknown>>;
  return shareCard({
    title: String(data[type.titleField] ?? ''),
    label:
      document.type === 'project'
        ? stateAndProgress(content, document.data as Snapshot<'project'>)
        : type.label,
    organization: organizationOf(content, document) ?? '',
    county,
  });
};
