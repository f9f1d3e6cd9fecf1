import { letterConsent } from '@xianfeng/content-types/forms/letter-form';
import { signUpConsent, signUpLimits } from '@xianfeng/content-types/forms/sign-up-form';
import { letterKindWords, writerWords } from '@xianfeng/content-types/rules/letter-words';
import { html, slug } from '../parameters.ts';
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

const signUpFields = {
  name: '姓名',
  phone: '电话，要能打得通',
  consent: `看过并同意用途说明：写 ${signUpConsent.version}`,
  shift: '哪一班：需求里写的班次名；没有班次的不写',
  people: `一共来几个人，1到${signUpLimits.people.most}，不写就是1`,
  remark: '备注，可以不写',
};
const signUpRequired = ['name', 'phone', 'consent'] as const;
const tooMuch = '从这里报名的太多，请过 Retry-After 秒再试';
const whereTaken = '县里没有开通“我要说”，或者这份需求不在网站上报名时，没有这个网址。';

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
  '/calls/{slug}/sign-up/': {
    onRequest,
    summary: '报名的表单',
    description: whereTaken,
    parameters: [slug],
    content: html,
    post: {
      summary: '报名，得到回执',
      fields: { ...signUpFields, token: '表单里带的一段文字' },
      required: [...signUpRequired, 'token'],
      answers: {
        200: '收下了，网页上有回执码；报没报上，凭回执看',
        400: refusals[400],
        405: whereTaken,
        409: '现在不能报名',
        429: tooMuch,
      },
    },
  },
  '/api/signups': {
    onRequest,
    post: {
      summary: '用程序报名，得到 { receipt }',
      type: 'application/json',
      fields: { call: '报哪一件：需求的网址，如 /calls/hudi-xuncha/', ...signUpFields },
      required: ['call', ...signUpRequired],
      answers: { 201: '收下了', 400: refusals[400], 404: whereOpen, 429: tooMuch },
    },
  },
  '/receipt/': {
    onRequest,
    summary: '凭回执查看来信和报名的表单',
    description: whereOpen,
    content: html,
    post: {
      summary: '凭回执查看、评价、请求复查或撤回来信；查看、改动或取消报名',
      fields: {
        code: '回执码',
        wish: '要做什么：不写就是查看；withdraw-sure 撤回并删除；content、fairly、discontent 评价答复；recheck 请上一级复查，一次；报名的还有 shift 改班次，calendar 取这一班的日历（text/calendar）',
        reason: '请求复查的：哪里不满意，4到500个字',
        shift: '改班次的：改到哪一班',
      },
      required: ['code'],
      answers: { 200: '来信或报名的情况', 400: '回执码或者写的不对', 405: whereOpen, 429: refusals[429] },
    },
  },
} as const satisfies Record<string, Described>;
