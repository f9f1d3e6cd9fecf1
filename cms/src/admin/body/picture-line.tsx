import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bar, LineInput } from './frame.tsx';

/** Asks for what a chosen picture shows, for readers who cannot see it. */
export function PictureLine({ editor }: { readonly editor: Editor }) {
  const picture = useEditorState({ editor, selector: ({ editor: current }) => (current.isActive('image') ? { alt: String(current.getAttributes('image').alt ?? '') } : null) });
  if (!picture) return null;
  return (
    <Bar>
      <LineInput aria-label="替代文字" placeholder="替代文字：用一句话写明照片里有什么（必填）" value={picture.alt} onChange={(event) => editor.commands.updateAttributes('image', { alt: event.target.value })} />
    </Bar>
  );
}
