import type { Editor, JSONContent } from '@tiptap/core';

/** A file of the media library as Strapi's admin describes it. */
export interface LibraryFile {
  readonly documentId: string;
  readonly name: string;
  readonly url: string;
  readonly mime?: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
}

/** The block that shows a file: a picture as a picture, everything else as an attachment. */
export const fileBlock = (file: LibraryFile): JSONContent =>
  file.mime?.startsWith('image/')
    ? {
        type: 'image',
        attrs: {
          file: file.documentId,
          alt: (file.alternativeText ?? '').slice(0, 200),
          caption: file.caption?.slice(0, 200) || null,
          src: file.url,
          name: file.name,
        },
      }
    : { type: 'attachment', attrs: { file: file.documentId, caption: null, src: file.url, name: file.name } };

/** Behind the block in which the cursor stands, or in its place when it is an empty line: a picture never breaks a table or a list apart. */
function placeForBlocks({ $to }: Editor['state']['selection']): number | { from: number; to: number } {
  if ($to.depth === 0) return $to.pos;
  const [before, after] = [$to.before(1), $to.after(1)];
  return $to.node(1).type.name === 'paragraph' && $to.node(1).content.size === 0
    ? { from: before, to: after }
    : after;
}

/** Puts whole blocks where the cursor stands. */
export function insertBlocks(editor: Editor, blocks: readonly JSONContent[]): void {
  editor
    .chain()
    .focus()
    .insertContentAt(placeForBlocks(editor.state.selection), [...blocks])
    .run();
}

/** Puts chosen files where the cursor stands. */
export function insertFiles(editor: Editor, files: readonly LibraryFile[]): void {
  insertBlocks(editor, files.map(fileBlock));
}

/** Shows the files that a stored document only names. Not a change: it cannot be undone and is not saved. */
export function showFiles(editor: Editor, files: readonly LibraryFile[]): void {
  const known = new Map(files.map((file) => [file.documentId, file]));
  const transaction = editor.state.tr.setMeta('addToHistory', false).setMeta('preventUpdate', true);
  editor.state.doc.descendants((node, position) => {
    const file = known.get(String(node.attrs.file ?? ''));
    if (file)
      transaction.setNodeMarkup(position, undefined, { ...node.attrs, src: file.url, name: file.name });
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}
