import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { Bar, ToolButton } from './frame.tsx';
import { historyTools, tableTools, textTools, type Tool } from './tools.ts';

const all = [...textTools, ...tableTools, ...historyTools];

/** Labels of the tools that are switched on and of those that cannot be used now. */
const statesIn = (editor: Editor) => ({
  on: all
    .filter((tool) => tool.on && editor.isActive(...(tool.on as [string, Record<string, unknown>?])))
    .map(({ label }) => label),
  off: all
    .filter((tool) => tool.conditional && !tool.run(editor.can().chain()).run())
    .map(({ label }) => label),
  table: editor.isActive('table'),
  link: editor.isActive('link'),
});

interface ToolbarProps {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly onLink: () => void;
  readonly onFiles: () => void;
  /** Further buttons, at the end. */
  readonly children: ReactNode;
}

/** The editor's buttons, each with its word. */
export function Toolbar({ editor, disabled, onLink, onFiles, children }: ToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor: current }) => statesIn(current) });
  const button = (tool: Tool) => (
    <ToolButton
      key={tool.label}
      type="button"
      disabled={disabled || state.off.includes(tool.label)}
      aria-pressed={tool.on ? state.on.includes(tool.label) : undefined}
      onClick={() => tool.run(editor.chain().focus()).run()}
    >
      {tool.label}
    </ToolButton>
  );
  return (
    <Bar role="toolbar" aria-label="正文排版">
      {textTools.map(button)}
      <ToolButton type="button" disabled={disabled} aria-pressed={state.link} onClick={onLink}>
        链接
      </ToolButton>
      <ToolButton type="button" disabled={disabled} onClick={onFiles}>
        图片和附件
      </ToolButton>
      <ToolButton
        type="button"
        disabled={disabled}
        onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      >
        表格
      </ToolButton>
      {historyTools.map(button)}
      {children}
      {state.table && (
        <Bar role="group" aria-label="表格">
          {tableTools.map(button)}
        </Bar>
      )}
    </Bar>
  );
}
