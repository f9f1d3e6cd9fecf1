import { TableCell, TableHeader, TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isSafeHref } from '@xianfeng/content-types/body/href';
import { AttachmentNode, ImageNode } from './file-nodes.ts';
import { SaveKeys } from './shortcuts.ts';
import { Subscript, Superscript, TextAlign } from './text-nodes.ts';

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.min(100, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '1', 10) || 1)),
});

/** A body knows no widths and no alignment of cells. */
const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/**
 * Exactly what a stored body may hold; what is pasted and not among it falls away.
 * An empty last paragraph lets people write on below a table or a picture; it is not stored.
 */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, isAllowedUri: (address) => isSafeHref(address) },
  }),
  TableKit.configure({ table: { resizable: false }, tableCell: false, tableHeader: false }),
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
  ImageNode,
  AttachmentNode,
  Superscript,
  Subscript,
  TextAlign,
  SaveKeys,
];
