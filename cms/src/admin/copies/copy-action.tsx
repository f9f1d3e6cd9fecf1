import { Duplicate } from '@strapi/icons';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { contentTypeOf, publicTypeNames } from '@xianfeng/content-types/types/index';
import { useOpenDraft } from '../reports/open-draft.ts';

interface ActionProperties {
  readonly model: string;
  readonly documentId?: string;
}

const copied = new Map(
  publicTypeNames
    .filter((name) => contentTypeOf(name).drafted && !contentTypeOf(name).single)
    .map((name) => [uidOf(name), name]),
);

/** Makes a new draft after the model of a document, without its address, code and dates. */
export function CopyAction({ model, documentId }: ActionProperties) {
  const name = copied.get(model);
  const { open, busy } = useOpenDraft(`/copies/${name}/${documentId}`, model, '没有复制成功，请再试一次。');
  if (!name || !documentId) return null;
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
