import type { Editor } from '@tiptap/core';
import { isSafeHref } from '@xianfeng/content-types/body/href';
import { useState } from 'react';
import { Bar, LineInput, ToolButton } from './frame.tsx';

/** Asks for the address of a link. */
export function LinkLine({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''));
  const safe = isSafeHref(address);
  const set = () => {
    if (!safe) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    const chosen =
      editor.state.selection.empty && !editor.isActive('link')
        ? chain.insertContent({
            type: 'text',
            text: address,
            marks: [{ type: 'link', attrs: { href: address } }],
          })
        : chain.setLink({ href: address });
    chosen.run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Bar>
      <LineInput
        aria-label="链接地址"
        placeholder="链接地址，以 https:// 或 / 开头"
        value={address}
        autoFocus
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          set();
        }}
      />
      <ToolButton type="button" disabled={!safe} onClick={set}>
        设为链接
      </ToolButton>
      <ToolButton type="button" onClick={remove}>
        去掉链接
      </ToolButton>
      <ToolButton type="button" onClick={onClose}>
        取消
      </ToolButton>
    </Bar>
  );
}
