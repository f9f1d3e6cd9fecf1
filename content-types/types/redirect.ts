import { contentType } from '../language/content-type.ts';
import { text } from '../language/fields.ts';

const sitePath = /^\/(?:[^\s?#]*\/)?$/;

export const redirect = contentType({
  name: 'redirect',
  plural: 'redirects',
  label: '网址转向',
  about: '旧网址转到新网址。保存后立即生效。',
  drafted: false,
  titleField: 'from',
  fields: {
    from: text('旧网址', {
      required: true,
      max: 200,
      pattern: sitePath,
      unique: true,
      help: '以 / 开头和结尾，如 /old/news/',
    }),
    to: text('新网址', { required: true, max: 200, pattern: sitePath }),
  },
});
