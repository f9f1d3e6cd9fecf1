import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bar, LineInput } from './frame.tsx';

const longest = 200;

/** Asks for what a chosen picture shows, for readers who cannot see it, and for the line below a picture or an attachment. */
export function PictureLine({ editor }: { readonly editor: Editor }) {
  const chosen = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const type = current.isActive('image') ? 'image' : current.isActive('attachment') ? 'attachment' : null;
      if (!type) return null;
      const { alt, caption } = current.getAttributes(type);
      return { type, alt: String(alt ?? ''), caption: String(caption ?? '') } as const;
    },
  });
  if (!chosen) return null;
  const caption =
    chosen.type === 'image' ? '图片说明：显示在图片下面（可以不填）' : '附件名称：读者看到的名字（可以不填）';
  return (
    <Bar>
      {chosen.type === 'image' && (
        <LineInput
          aria-label="替代文字"
          placeholder="替代文字：用一句话写明照片里有什么（必填）"
          maxLength={longest}
          value={chosen.alt}
          onChange={(event) => editor.commands.updateAttributes('image', { alt: event.target.value })}
        />
      )}
      <LineInput
        aria-label={chosen.type === 'image' ? '图片说明' : '附件名称'}
        placeholder={caption}
        maxLength={longest}
        value={chosen.caption}
        onChange={(event) =>
          editor.commands.updateAttributes(chosen.type, { caption: event.target.value || null })
        }
      />
    </Bar>
  );
}
