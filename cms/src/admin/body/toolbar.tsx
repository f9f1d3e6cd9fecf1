import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Bar, ToolButton } from './frame.tsx';

interface Tool {
  readonly label: string;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
  /** Name and attributes of what it switches on. */
  readonly on?: readonly [string, Record<string, unknown>?];
}

const tools: readonly (readonly Tool[])[] = [
  [
    { label: '正文', run: (chain) => chain.setParagraph(), on: ['paragraph'] },
    { label: '标题', run: (chain) => chain.toggleHeading({ level: 2 }), on: ['heading', { level: 2 }] },
    { label: '小标题', run: (chain) => chain.toggleHeading({ level: 3 }), on: ['heading', { level: 3 }] },
  ],
  [
    { label: '加粗', run: (chain) => chain.toggleBold(), on: ['bold'] },
    { label: '圆点列表', run: (chain) => chain.toggleBulletList(), on: ['bulletList'] },
    { label: '数字列表', run: (chain) => chain.toggleOrderedList(), on: ['orderedList'] },
    { label: '引用', run: (chain) => chain.toggleBlockquote(), on: ['blockquote'] },
  ],
];

const tableTools: readonly Tool[] = [
  { label: '下面加一行', run: (chain) => chain.addRowAfter() },
  { label: '右边加一列', run: (chain) => chain.addColumnAfter() },
  { label: '删除这一行', run: (chain) => chain.deleteRow() },
  { label: '删除这一列', run: (chain) => chain.deleteColumn() },
  { label: '删除表格', run: (chain) => chain.deleteTable() },
];

const historyTools: readonly Tool[] = [
  { label: '撤销', run: (chain) => chain.undo() },
  { label: '重做', run: (chain) => chain.redo() },
];

interface ToolbarProps {
  readonly editor: Editor;
  readonly disabled: boolean;
  readonly onLink: () => void;
  readonly onFiles: () => void;
}

/** The editor's buttons, each with its word. */
export function Toolbar({ editor, disabled, onLink, onFiles }: ToolbarProps) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ on: new Set([...tools.flat()].filter((tool) => tool.on && current.isActive(...tool.on)).map((tool) => tool.label)), table: current.isActive('table'), link: current.isActive('link') }),
  });
  const button = (tool: Tool) => (
    <ToolButton key={tool.label} type="button" disabled={disabled} aria-pressed={tool.on ? active.on.has(tool.label) : undefined} onClick={() => tool.run(editor.chain().focus()).run()}>
      {tool.label}
    </ToolButton>
  );
  return (
    <Bar role="toolbar" aria-label="正文排版">
      {tools.flat().map(button)}
      <ToolButton type="button" disabled={disabled} aria-pressed={active.link} onClick={onLink}>
        链接
      </ToolButton>
      <ToolButton type="button" disabled={disabled} onClick={onFiles}>
        图片和附件
      </ToolButton>
      <ToolButton type="button" disabled={disabled} onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>
        表格
      </ToolButton>
      {active.table && tableTools.map(button)}
      {historyTools.map(button)}
    </Bar>
  );
}
