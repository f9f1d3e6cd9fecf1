import { useFetchClient } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { ToolButton } from '../frame.tsx';
import { insertBlocks, type LibraryFile } from '../library-files.ts';
import { uploadFile } from '../../media/upload-file.ts';
import type { Told } from '../use-picture-upload.ts';

interface ImportButtonProps {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly tell: (told: Told | null) => void;
}

/** Brings a Word document into the text where the cursor stands; one step back takes it away again. */
export function ImportButton({ editor, disabled, tell }: ImportButtonProps) {
  const { post } = useFetchClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const bring = async (file: File): Promise<void> => {
    setBusy(true);
    tell({ text: `正在读取“${file.name}”……`, busy: true });
    try {
      const { importDocx } = await import('./import-docx.ts');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { blocks, summary, points } = await importDocx(
        { name: file.name, bytes },
        (picture, alt) => uploadFile<LibraryFile>(post, picture, alt),
        (text) => tell({ text, busy: true }),
      );
      if (blocks.length > 0) insertBlocks(editor, blocks);
      tell({ text: summary, points });
    } catch (error) {
      const { DocxProblem } = await import('./unpack.ts');
      tell({
        text: `没有导入“${file.name}”，原来的内容没有变。${error instanceof DocxProblem ? error.message : '请再试一次；还是不行，请在 Word 里复制全文，直接粘贴到这里。'}`,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <ToolButton type="button" disabled={disabled || busy} onClick={() => chooser.current?.click()}>
        导入 Word 文档
      </ToolButton>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="选择 Word 文档"
        accept=".docx,.doc,.wps,.rtf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void bring(file);
        }}
      />
    </>
  );
}
