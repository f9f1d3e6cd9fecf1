import type { Block, Inline, PublishedBody, PublishedForm } from '@xianfeng/content-types/body/nodes';

const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block<PublishedForm> => ({ type: 'paragraph', content: text(words) });
const item = (...content: Block<PublishedForm>[]) => ({ type: 'listItem' as const, content });
const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({ type, content: [paragraph(words)] });

/** Everything that an editor can put into a body. */
export const exampleBody: PublishedBody = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: text('二级标题：怎么巡护') },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '正文里有' },
        { type: 'text', text: '加粗', marks: [{ type: 'bold' }] },
        { type: 'text', text: '、' },
        { type: 'text', text: '强调', marks: [{ type: 'italic' }] },
        { type: 'text', text: '、' },
        { type: 'text', text: '划去', marks: [{ type: 'strike' }] },
        { type: 'text', text: '，也有' },
        { type: 'text', text: '链接', marks: [{ type: 'link', attrs: { href: '/projects/' } }] },
        { type: 'text', text: '，中文和 English、2026 年混排。' },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: text('三级标题：编号') },
    {
      type: 'orderedList',
      content: [
        item(paragraph('每段一名段长。'), {
          type: 'orderedList',
          content: [item(paragraph('每旬走一遍。')), item(paragraph('水位过警戒改为每天两遍。'))],
        }),
        item(paragraph('问题当天上报。')),
      ],
    },
    { type: 'bulletList', content: [item(paragraph('袖标')), item(paragraph('手电'))] },
    { type: 'blockquote', content: [paragraph('“以前下雨睡不着，现在知道谁在堤上。”')] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [cell('tableHeader', '段'), cell('tableHeader', '长度'), cell('tableHeader', '段长')],
        },
        {
          type: 'tableRow',
          content: [
            cell('tableCell', '第一段'),
            cell('tableCell', '2.1 千米'),
            cell('tableCell', '一名党员'),
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
    paragraph('最后一段。'),
  ],
};
