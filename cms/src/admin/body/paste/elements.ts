/** Nothing inside these is text of the document. */
export const skipped = new Set([
  'head',
  'style',
  'script',
  'noscript',
  'template',
  'title',
  'meta',
  'link',
  'base',
  'xml',
  'svg',
  'canvas',
  'input',
  'select',
  'textarea',
  'map',
  'colgroup',
  'col',
  'param',
  'datalist',
  'rp',
  'frameset',
  'dialog',
  'w:worddocument',
  'o:officedocumentsettings',
]);

/** Their content is not of this page. */
export const embeds = new Set(['iframe', 'frame', 'object', 'embed', 'video', 'audio', 'applet']);

export const blocks = new Set([
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hgroup',
  'legend',
  'li',
  'main',
  'nav',
  'p',
  'pre',
  'section',
  'summary',
  'caption',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
]);

/** Parts of a Word document that its readers do not see in the text: comments, page headers and footers. */
export const unseenParts = new Set([
  'comment-list',
  'comment',
  'header',
  'footer',
  'field-begin',
  'field-separator',
  'field-end',
]);

/** Tables of contents carry page numbers, which a web page does not have. */
export const contentsTable = /\bmsotoc(?:heading|\d)\b/i;
