import { Field } from '@strapi/design-system';
import { useField, useFetchClient } from '@strapi/strapi/admin';
import type { Editor, JSONContent } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { canonicalJson, type Json } from '@xianfeng/content-types/ledger/canonical-json';
import { useCallback, useEffect, useRef } from 'react';
import { extensions } from './extensions.ts';
import { showFiles, type LibraryFile } from './library-files.ts';
import { cleanPaste, cleanPastedText } from './paste/clean-paste.ts';
import { filesIn, isBlank, toStored } from './stored-document.ts';
import { usePictureUpload } from './use-picture-upload.ts';
import { pastedPictures } from './uploads.ts';
import { WritingArea } from './writing-area.tsx';

interface BodyInputProps {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** Strapi hands JSON over as an object or, before the first save, as text. */
function asDocument(value: unknown): JSONContent | null {
  if (typeof value !== 'string') return (value as JSONContent | null | undefined) ?? null;
  try {
    return JSON.parse(value) as JSONContent;
  } catch {
    return null;
  }
}

const textOf = (value: JSONContent | null) => canonicalJson(value as Json);

/** The editor of rich text: what it stores is checked again when it is saved. */
export default function BodyInput({ name, label, hint, required = false, disabled = false }: BodyInputProps) {
  const field = useField<unknown>(name);
  const { get } = useFetchClient();
  const written = useRef<string | null>(null);
  const { upload, message, tell } = usePictureUpload();
  const uploadNow = useRef(upload);
  uploadNow.current = upload;
  const tellNow = useRef(tell);
  tellNow.current = tell;
  const current = useRef<Editor | null>(null);

  const editor = useEditor({
    extensions,
    editable: !disabled,
    content: asDocument(field.value),
    editorProps: {
      attributes: { 'aria-label': label ?? name, role: 'textbox', 'aria-multiline': 'true' },
      transformPastedHTML: (html, view) =>
        cleanPaste(html, view.state.schema, (text) => tellNow.current({ text })),
      transformPastedText: cleanPastedText,
      handlePaste: (_view, event) => {
        const pictures = pastedPictures(event.clipboardData);
        if (pictures.length > 0 && current.current) void uploadNow.current(current.current, pictures);
        return pictures.length > 0;
      },
    },
    onUpdate: ({ editor: edited }) => {
      const stored = toStored(edited.getJSON());
      const value = isBlank(stored) ? null : stored;
      written.current = textOf(value);
      field.onChange(name, value);
    },
  });
  current.current = editor;

  const showLibrary = useCallback(
    (shown: Editor, value: JSONContent | null) => {
      const files = value ? filesIn(value) : [];
      if (files.length === 0) return;
      get<{ results: LibraryFile[] }>('/upload/files', {
        params: { filters: { documentId: { $in: files } }, pageSize: 100 },
      }).then(
        ({ data }) => showFiles(shown, data.results),
        () => undefined,
      );
    },
    [get],
  );

  // The form was loaded, reset or discarded: what it says now goes before what stands here.
  useEffect(() => {
    const value = asDocument(field.value);
    const text = textOf(value);
    if (!editor || text === written.current) return;
    written.current = text;
    editor.chain().setMeta('addToHistory', false).setContent(value, { emitUpdate: false }).run();
    showLibrary(editor, value);
  }, [editor, field.value, showLibrary]);

  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);

  return (
    <Field.Root name={name} hint={hint} required={required} error={field.error}>
      <Field.Label>{label}</Field.Label>
      {editor && (
        <WritingArea editor={editor} disabled={disabled} message={message} tell={tell} upload={upload} />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
