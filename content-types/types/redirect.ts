import { contentType } from '../language/content-type.ts';
import { text } from '../language/fields.ts';

// Only what no address can be without: what else makes a good one is told in whole sentences when it is saved (rules/redirect-address.ts).
const sitePath = /^\//;

export const redirect = contentType({
  name: 'redirect',
  plural: 'redirects',
  label: '网址转向',
  about: '旧网址转到新网址。保存后立即生效；不再需要时删除。',
  drafted: false,
  titleField: 'from',
  fields: {
    from: text('旧网址', {
      required: true,
      max: 200,
      pattern: sitePath,
      unique: true,
      help: '域名后面的部分，从 / 开始，如 /old/news/、/art/2020/1/1/art_123.html、/show.aspx?id=12，可以有汉字',
    }),
    to: text('新网址', {
      required: true,
      max: 200,
      pattern: sitePath,
      help: '本站的网址，从 / 开始，如 /projects/',
    }),
  },
});
