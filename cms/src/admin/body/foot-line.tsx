import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Foot } from './frame.tsx';
import { wordCount, writtenText } from './word-count.ts';

function counts(editor: Editor) {
  const { from, to, empty } = editor.state.selection;
  return {
    all: wordCount(writtenText(editor.getJSON())),
    chosen: empty ? 0 : wordCount(editor.state.doc.textBetween(from, to, '\n')),
  };
}

/** Below the text: how long it is. */
export function FootLine({ editor }: { readonly editor: Editor }) {
  const { all, chosen } = useEditorState({ editor, selector: ({ editor: current }) => counts(current) });
  return (
    <Foot>
      字数 {all.toLocaleString('zh-CN')}
      {chosen > 0 ? `，选中 ${chosen.toLocaleString('zh-CN')}` : ''}
    </Foot>
  );
}
