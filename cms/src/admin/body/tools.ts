import type { ChainedCommands } from '@tiptap/core';

/** A button of the editor. */
export interface Tool {
  readonly label: string;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
  /** Name and attributes of what it switches on. */
  readonly on?: readonly [string, Record<string, unknown>?] | readonly [Record<string, unknown>];
  /** Cannot always be done; greyed then. */
  readonly conditional?: true;
}

const align = (textAlign: string | null) => (chain: ChainedCommands) =>
  chain.updateAttributes('paragraph', { textAlign }).updateAttributes('heading', { textAlign });

export const textTools: readonly Tool[] = [
  { label: '正文', run: (chain) => chain.setParagraph(), on: ['paragraph'] },
  { label: '标题', run: (chain) => chain.toggleHeading({ level: 2 }), on: ['heading', { level: 2 }] },
  { label: '小标题', run: (chain) => chain.toggleHeading({ level: 3 }), on: ['heading', { level: 3 }] },
  { label: '小小标题', run: (chain) => chain.toggleHeading({ level: 4 }), on: ['heading', { level: 4 }] },
  { label: '加粗', run: (chain) => chain.toggleBold(), on: ['bold'] },
  {
    label: '上标',
    run: (chain) => chain.unsetMark('subscript').toggleMark('superscript'),
    on: ['superscript'],
  },
  {
    label: '下标',
    run: (chain) => chain.unsetMark('superscript').toggleMark('subscript'),
    on: ['subscript'],
  },
  { label: '圆点列表', run: (chain) => chain.toggleBulletList(), on: ['bulletList'] },
  { label: '数字列表', run: (chain) => chain.toggleOrderedList(), on: ['orderedList'] },
  { label: '引用', run: (chain) => chain.toggleBlockquote(), on: ['blockquote'] },
  { label: '靠左', run: align(null) },
  { label: '居中', run: align('center'), on: [{ textAlign: 'center' }] },
  { label: '靠右', run: align('right'), on: [{ textAlign: 'right' }] },
];

export const tableTools: readonly Tool[] = [
  { label: '上面加一行', run: (chain) => chain.addRowBefore() },
  { label: '下面加一行', run: (chain) => chain.addRowAfter() },
  { label: '左边加一列', run: (chain) => chain.addColumnBefore() },
  { label: '右边加一列', run: (chain) => chain.addColumnAfter() },
  { label: '删除这一行', run: (chain) => chain.deleteRow() },
  { label: '删除这一列', run: (chain) => chain.deleteColumn() },
  { label: '合并单元格', run: (chain) => chain.mergeCells(), conditional: true },
  { label: '拆分单元格', run: (chain) => chain.splitCell(), conditional: true },
  { label: '首行是表头', run: (chain) => chain.toggleHeaderRow() },
  { label: '首列是表头', run: (chain) => chain.toggleHeaderColumn() },
  { label: '删除表格', run: (chain) => chain.deleteTable() },
];

export const historyTools: readonly Tool[] = [
  { label: '撤销', run: (chain) => chain.undo(), conditional: true },
  { label: '重做', run: (chain) => chain.redo(), conditional: true },
];
