import { Flex, Typography } from '@strapi/design-system';
import {
  unstable_useDocumentActions as useDocumentActions,
  useDocumentRBAC,
  useQueryParams,
  useTable,
} from '@strapi/strapi/admin';
import { storedType } from '@xianfeng/content-types/types/find-type';
import { useEffect, useRef } from 'react';
import { listChanged } from './list-changed.ts';

/** A row of a list; see cms/src/workflow/tell-states.ts. */
type Row = Readonly<Record<string, unknown>> & {
  readonly documentId: string;
  readonly isPublic?: boolean;
};

interface Properties {
  readonly model: string;
  readonly documents: readonly Row[];
}

function Titles({ titles }: { readonly titles: readonly string[] }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1} maxHeight="24rem" overflow="auto">
      {titles.map((title, index) => (
        <Typography tag="li" key={`${index}${title}`}>
          《{title}》
        </Typography>
      ))}
    </Flex>
  );
}

/** Whoever looks at other rows has let go of those that were chosen. */
function useSelectionOfThisView(): () => void {
  const selectRow = useTable('DeleteSelected', (state) => state.selectRow);
  const [{ rawQuery }] = useQueryParams();
  const chosenIn = useRef(rawQuery);
  useEffect(() => {
    if (chosenIn.current !== rawQuery) selectRow([]);
    chosenIn.current = rawQuery;
  }, [rawQuery, selectRow]);
  return () => selectRow([]);
}

/** Above a list: deletes what was chosen in it, by name. What is public is not deleted in this way. */
export function DeleteSelected({ model, documents }: Properties) {
  const clear = useSelectionOfThisView();
  const mayDelete = useDocumentRBAC('DeleteSelected', (state) => state.canDelete);
  const { deleteMany, isLoading } = useDocumentActions();
  const field = storedType(model)?.titleField ?? '';
  const titleOf = (row: Row) => String(row[field] ?? '') || '没有标题';
  if (!mayDelete) return null;
  const open = documents.filter(({ isPublic }) => isPublic);
  const refused = open.length > 0;
  return {
    variant: 'danger-light',
    label: '删除',
    dialog: {
      type: 'dialog',
      title: refused ? '这里面有已经公开的内容' : `删除这 ${documents.length} 份草稿吗？`,
      content: (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography>
            {refused
              ? '公开了的不能成批删除。请一份一份打开，在“审核和发布”里按“撤下”，写明原因，公众会看到。'
              : '都没有公开。删除以后，修改历史会留着，组织部管理员可以在“已删除的内容”里恢复。'}
          </Typography>
          <Titles titles={(refused ? open : documents).map(titleOf)} />
        </Flex>
      ),
      ...(refused ? { confirmLabel: '知道了' } : { confirmLabel: '删除', variant: 'danger' }),
      loading: isLoading,
      onConfirm: async () => {
        if (refused) return;
        const documentIds = documents.map(({ documentId }) => documentId);
        const answer = await deleteMany({ documentIds, model });
        if ('error' in answer) return;
        clear();
        window.dispatchEvent(new Event(listChanged));
      },
    },
  };
}
DeleteSelected.type = 'delete';
