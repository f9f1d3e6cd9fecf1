import { contentTypeOf } from '@xianfeng/content-types';
import { organizationOf, settingsOf } from '../presenters/describe.ts';
import { shareCard } from './share-card.ts';
import type { Draw } from '../rendering/render-page.ts';

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
    label: type.label,
    organization: organizationOf(content, document) ?? '',
    county,
  });
};
