import { Duplicate } from '@strapi/icons';
import { draftedStoredType } from '@xianfeng/content-types/types/find-type';
import { useOpenDraft } from '../reports/open-draft.ts';

interface ActionProperties {
  readonly model: string;
  readonly documentId?: string;
}

/** Makes a new draft after the model of a document, without its address, code and dates. */
export function CopyAction({ model, documentId }: ActionProperties) {
  const type = draftedStoredType(model);
  const { open, busy } = useOpenDraft(
    `/copies/${type?.name}/${documentId}`,
    model,
    '没有复制成功，请再试一次。',
  );
  if (!type || type.single || !documentId) return null;
  return {
    label: '复制成新草稿',
    icon: <Duplicate />,
    position: ['header', 'table-row'],
    disabled: busy,
    onClick: () => void open(),
  };
}
CopyAction.type = 'copy';
CopyAction.position = ['header', 'table-row'];
