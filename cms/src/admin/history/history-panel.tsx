import { Button, Modal } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { uidOf } from '@xianfeng/content-types/language/content-type';
import { contentTypeOf, typeNames } from '@xianfeng/content-types/types/index';
import { useState } from 'react';
import { Happenings } from './happenings.tsx';

interface PanelProperties {
  readonly model: string;
  readonly documentId?: string;
}

function Content({ model, documentId }: { readonly model: string; readonly documentId: string }) {
  const unsaved = useForm<boolean>('HistoryPanel', (state) => state.modified);
  const [open, setOpen] = useState(false);
  const { toggleNotification } = useNotification();
  const restored = () => {
    setOpen(false);
    toggleNotification({
      type: 'success',
      message: '已恢复成草稿，左边就是以前的内容。要公开，还要提交审核。',
    });
  };
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button type="button" fullWidth variant="tertiary">
          查看修改历史
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>修改历史</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {open && (
            <Happenings model={model} documentId={documentId} unsaved={unsaved} onRestored={restored} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const models = new Set(typeNames.filter((name) => contentTypeOf(name).audience !== 'personal').map(uidOf));

/** Beside a form: who changed what and when, and the way back to an earlier version. */
export function HistoryPanel({ model, documentId }: PanelProperties) {
  if (!models.has(model) || !documentId) return null;
  return { title: '修改历史', content: <Content model={model} documentId={documentId} /> };
}
