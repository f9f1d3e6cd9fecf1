import { Pencil } from '@strapi/icons';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { useOpenDraft } from './open-draft.ts';

interface ActionProperties {
  readonly model: string;
  readonly documentId?: string;
}

/** On a project: begins the month report that is due, or opens the one that was begun. */
export function MonthReportAction({ model, documentId }: ActionProperties) {
  const { open, busy } = useOpenDraft(
    `/reports/month/${documentId}`,
    uidOf('update'),
    '没有打开月报，请再试一次。',
  );
  if (model !== uidOf('project') || !documentId) return null;
  return {
    label: '写本月月报',
    icon: <Pencil />,
    position: 'panel',
    variant: 'secondary',
    disabled: busy,
    loading: busy,
    onClick: () => void open(),
  };
}
MonthReportAction.type = 'month-report';
MonthReportAction.position = 'panel';
