import { mergeAttributes, Node } from '@tiptap/core';

const file = { file: { default: null }, caption: { default: null } };
/** For the editor's eyes only; never stored. */
const shown = { src: { default: null }, name: { default: null } };

/** A picture of the media library. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...file, ...shown, alt: { default: '' } }),
  renderHTML: ({ node }) => ['figure', { 'data-file': String(node.attrs.file) }, ['img', mergeAttributes({ src: String(node.attrs.src ?? ''), alt: String(node.attrs.alt ?? '') })], ['figcaption', {}, node.attrs.alt ? `替代文字：${node.attrs.alt}` : '还没有替代文字，点选图片后填写']],
});

/** A file of the media library that readers can download. */
export const AttachmentNode = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...file, ...shown }),
  renderHTML: ({ node }) => ['p', { 'data-file': String(node.attrs.file), class: 'attachment' }, `附件：${node.attrs.caption || node.attrs.name || '文件'}`],
});
