import { letterConsent } from '@xianfeng/content-types/forms/letter-form';
import { letterKindWords, writerWords } from '@xianfeng/content-types/rules/letter-words';
import { html } from '../parameters.ts';
import { query, type Described } from '../path-item.ts';

const choices = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([code, word]) => `${code} ${word}`)
    .join('，');
const onRequest = true;
const whereOpen = '县里没有开通“我要说”时，没有这个网址。';

const letterFields = {
  kind: `哪一类：${choices(letterKindWords)}`,
  subject: '一句话说是什么事，4到60个字',
  text: '具体内容，10到2000个字，不写身份证号、银行卡号',
  open: '问题和答复能不能公开：yes 可以，no 只答复写信人',
  consent: `看过并同意用途说明：写 ${letterConsent.version}`,
  about: '关于哪一件：本站公开内容的网址，如 /projects/beijie-tingche/；不写就是对全县说',
  writer: `写信人是：${choices(writerWords)}，可以不写`,
  name: '姓名，可以不写',
  phone: '电话，可以不写',
};
const required = ['kind', 'subject', 'text', 'open', 'consent'] as const;
const refusals = {
  400: '写得不对，答复里逐项说明怎么改',
  404: whereOpen,
  429: '从这里寄来的太多，请过 Retry-After 秒再试',
};

/** Where people write to the county, and look after what came of it. */
export const writing = {
  '/letters/write/': {
    onRequest,
    summary: '写信的表单',
    description: whereOpen,
    parameters: [query('about', '关于哪一件：本站公开内容的网址')],
    content: html,
    post: {
      summary: '寄出一封来信，得到回执',
      fields: { ...letterFields, token: '表单里带的一段文字' },
      required: [...required, 'token'],
      answers: { 200: '收下了，网页上有回执码', 405: whereOpen, 400: refusals[400], 429: refusals[429] },
    },
  },
  '/api/submissions': {
    onRequest,
    post: {
      summary: '用程序寄出一封来信，得到 { receipt }',
      type: 'application/json',
      fields: letterFields,
      required,
      answers: { 201: '收下了', ...refusals },
    },
  },
  '/receipt/': {
    onRequest,
    summary: '凭回执查看来信的表单',
    description: whereOpen,
    content: html,
    post: {
      summary: '凭回执查看、评价、请求复查或撤回来信',
      fields: {
        code: '回执码',
        wish: '要做什么：不写就是查看；withdraw-sure 撤回并删除；content、fairly、discontent 评价答复；recheck 请上一级复查，一次',
        reason: '请求复查的：哪里不满意，4到500个字',
      },
      required: ['code'],
      answers: { 200: '来信的情况', 400: '回执码或者写的不对', 405: whereOpen, 429: refusals[429] },
    },
  },
} as const satisfies Record<string, Described>;
