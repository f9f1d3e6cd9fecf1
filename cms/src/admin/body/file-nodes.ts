import { mergeAttributes, Node } from '@tiptap/core';

/** What is pasted from another window of the desk may name files; nothing else may. */
const fileName = /^[\w-]{1,64}$/;
/** A body takes no longer words than these at a file. */
const longest = 200;
const fromElement = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) =>
    element.getAttribute(`data-${name}`)?.slice(0, name === 'src' ? undefined : longest) ?? null,
  renderHTML: () => ({}),
});
const namedFile = (element: HTMLElement) =>
  fileName.test(element.getAttribute('data-file') ?? '') ? null : false;

const file = { file: fromElement('file'), caption: fromElement('caption') };
/** For the editor's eyes only; never stored. */
const shown = { src: fromElement('src'), name: fromElement('name') };

const data = (attrs: Record<string, unknown>) =>
  Object.fromEntries(
    ['file', 'caption', 'alt', 'src', 'name'].flatMap((name) =>
      attrs[name] ? [[`data-${name}`, String(attrs[name])]] : [],
    ),
  );

/** A picture of the media library. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    ...file,
    ...shown,
    alt: {
      ...fromElement('alt'),
      default: '',
      parseHTML: (element: HTMLElement) => fromElement('alt').parseHTML(element) ?? '',
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-file]', getAttrs: namedFile }],
  renderHTML: ({ node }) => {
    const alt = String(node.attrs.alt ?? '');
    const words = [
      alt ? `替代文字：${alt}` : '还没有替代文字，点选图片后填写',
      ...(node.attrs.caption ? [`图片说明：${node.attrs.caption}`] : []),
    ].join('　');
    return [
      'figure',
      data(node.attrs),
      ['img', mergeAttributes({ src: String(node.attrs.src ?? ''), alt })],
      ['figcaption', {}, words],
    ];
  },
});

/** A file of the media library that readers can download. */
export const AttachmentNode = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ ...file, ...shown }),
  parseHTML: () => [{ tag: 'p.attachment[data-file]', getAttrs: namedFile, priority: 60 }],
  renderHTML: ({ node }) => [
    'p',
    { ...data(node.attrs), class: 'attachment' },
    `附件：${node.attrs.caption || node.attrs.name || '文件'}`,
  ],
});
