import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isSafeHref } from '@xianfeng/content-types/body/href';
import { AttachmentNode, ImageNode } from './file-nodes.ts';

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
  TableKit.configure({ table: { resizable: false } }),
  ImageNode,
  AttachmentNode,
];
