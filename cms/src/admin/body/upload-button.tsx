import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import { accepted } from '../media/file-kinds.ts';
import { ToolButton } from './frame.tsx';

interface Properties {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly upload: (editor: Editor, files: readonly File[]) => Promise<void>;
}

/** Brings photos and other files from the computer to where the cursor stands. */
export function UploadButton({ editor, disabled, upload }: Properties) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <ToolButton type="button" disabled={disabled} onClick={() => chooser.current?.click()}>
        上传照片和附件
      </ToolButton>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="要放进正文的照片和附件"
        accept={accepted}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) void upload(editor, files);
        }}
      />
    </>
  );
}
