import { Field } from '@strapi/design-system';
import { useField, useFetchClient, useStrapiApp } from '@strapi/strapi/admin';
import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { extensions } from './extensions.ts';
import { Frame } from './frame.tsx';
import { insertFiles, showFiles, type LibraryFile } from './library-files.ts';
import { LinkLine } from './link-line.tsx';
import { PictureLine } from './picture-line.tsx';
import { filesIn, isBlank, toStored } from './stored-document.ts';
import { Toolbar } from './toolbar.tsx';

interface BodyInputProps {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

type LibraryDialog = ComponentType<{ onClose: () => void; onSelectAssets: (files: LibraryFile[]) => void; allowedTypes?: string[] }>;

/** Strapi hands JSON over as an object or, before the first save, as text. */
function asDocument(value: unknown): JSONContent | null {
  if (typeof value !== 'string') return (value as JSONContent | null | undefined) ?? null;
  try {
    return JSON.parse(value) as JSONContent;
  } catch {
    return null;
  }
}

/** The editor of rich text: what it stores is checked again when it is saved. */
export default function BodyInput({ name, label, hint, required = false, disabled = false }: BodyInputProps) {
  const field = useField<unknown>(name);
  const { get } = useFetchClient();
  const Library = useStrapiApp('BodyInput', (state) => state.components['media-library']) as LibraryDialog | undefined;
  const [asking, setAsking] = useState<'link' | 'files' | null>(null);
  const written = useRef<string | null>(null);

  const editor = useEditor({
    extensions,
    editable: !disabled,
    content: asDocument(field.value),
    editorProps: { attributes: { 'aria-label': label ?? name, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: current }) => {
      const stored = toStored(current.getJSON());
      const value = isBlank(stored) ? null : stored;
      written.current = JSON.stringify(value);
      field.onChange(name, value);
    },
  });

  // The form was loaded, reset or discarded: what it says now goes before what stands here.
  useEffect(() => {
    const value = asDocument(field.value);
    const text = JSON.stringify(value);
    if (!editor || text === written.current) return;
    written.current = text;
    editor.commands.setContent(value, { emitUpdate: false });
    const files = value ? filesIn(value) : [];
    if (files.length === 0) return;
    get<{ results: LibraryFile[] }>('/upload/files', { params: { filters: { documentId: { $in: files } }, pageSize: 100 } }).then(
      ({ data }) => showFiles(editor, data.results),
      () => undefined,
    );
  }, [editor, field.value, get]);

  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);

  return (
    <Field.Root name={name} hint={hint} required={required} error={field.error}>
      <Field.Label>{label}</Field.Label>
      {editor && (
        <Frame>
          <Toolbar editor={editor} disabled={disabled} onLink={() => setAsking('link')} onFiles={() => setAsking('files')} />
          {asking === 'link' && <LinkLine editor={editor} onClose={() => setAsking(null)} />}
          <PictureLine editor={editor} />
          <EditorContent editor={editor} />
        </Frame>
      )}
      {asking === 'files' && Library && editor && (
        <Library
          allowedTypes={['images', 'files', 'videos']}
          onClose={() => setAsking(null)}
          onSelectAssets={(files) => {
            insertFiles(editor, files);
            setAsking(null);
          }}
        />
      )}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
