import type { MadeAnswer } from '../../rendering/on-request.ts';
import type { FormAnswer } from '../../rendering/page-locals.ts';
import { mailAddresses, type MailDesk } from '../../mail/mail-desk.ts';
import { digestPeriods, readSignUp } from '../../mail/sign-up.ts';
import { answerError } from '../answer-error.ts';
import { clientOf } from '../client-address.ts';
import type { Asked } from '../asked.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';

const wantsJson = ({ request }: Asked): boolean =>
  /\bjson\b/.test(request.headers.accept ?? '') && !/text\/html/.test(request.headers.accept ?? '');

const pageOf = ({ portal, url }: Asked, answer: FormAnswer): Promise<MadeAnswer> =>
  portal.onRequest.renderAlone('/render/answer/', url.pathname, { answer });

async function say(
  asked: Asked,
  status: number,
  answer: FormAnswer | MadeAnswer,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const page = 'body' in answer ? answer : await pageOf(asked, answer);
  sendPage(asked, status, page, {
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  });
}

function tooMany(asked: Asked, wait: number): void | Promise<void> {
  const message = `从这里来的请求太多，请过 ${Math.ceil(wait / 60)} 分钟再试。`;
  const headers = { 'retry-after': String(wait) };
  return wantsJson(asked)
    ? answerError(asked.response, 429, { code: 'too-many', message }, headers)
    : say(asked, 429, { title: '请过一会儿再试', sentences: [message] }, headers);
}

async function signUp(asked: Asked, desk: MailDesk, sent: URLSearchParams): Promise<void> {
  const { portal, response } = asked;
  const read = readSignUp(sent, desk.exists);
  if ('again' in read) {
    if (wantsJson(asked))
      return answerError(response, 400, {
        code: 'invalid',
        message: Object.values(read.again.faults ?? {}).join(''),
        fields: read.again.faults ?? {},
      });
    const form = await portal.onRequest.renderAlone('/subscribe/', '/subscribe/', { mail: read.again });
    return sendPage(asked, 400, form, { 'cache-control': 'no-store' });
  }
  const sentences = [
    `确认信正在发往 ${read.wish.email}。请打开那封信，点“确认订阅”，两天之内有效。`,
    '几分钟以后还没有收到，请看看垃圾邮件；地址写错了，重新填一次就可以。',
  ];
  const title = '还差一步：请到邮箱里确认';
  // Who is told to come back later, because too many ask, was not written to.
  const page = wantsJson(asked) ? null : await pageOf(asked, { title, sentences });
  // Filled in by programs alone: they are thanked, and nothing happens.
  if ((sent.get('website') ?? '') === '') desk.ask(read.wish);
  if (!page)
    return void response
      .writeHead(202, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify({ message: sentences.join('') }));
  return say(asked, 200, page);
}

function confirm(asked: Asked, desk: MailDesk, token: string): Promise<void> {
  const wish = desk.read(token);
  if (!wish)
    return say(asked, 400, {
      title: '这个链接不能用了',
      sentences: ['确认链接两天之内有效，或者网址没有复制完整。请重新订阅一次。'],
    });
  const list = desk
    .titles(wish)
    .map((title) => `“${title}”`)
    .join('、');
  const what = `${digestPeriods[wish.period].label}，内容是${list}，发往 ${wish.email}。`;
  // Programs that look into mails open its links: only the button subscribes.
  if (asked.request.method !== 'POST')
    return say(asked, 200, {
      title: '确认订阅',
      sentences: [what],
      step: {
        action: `${mailAddresses.confirm}?t=${encodeURIComponent(token)}`,
        label: '确认订阅',
        fields: {},
      },
    });
  desk.confirm(token);
  return say(asked, 200, {
    title: '订阅好了',
    sentences: [what, '没有新消息的时候不发信。每封信的末尾都可以退订。'],
  });
}

function leave(asked: Asked, desk: MailDesk, token: string): Promise<void> {
  if (!desk.mayLeave(token))
    return say(asked, 400, {
      title: '这个链接不能用了',
      sentences: ['网址没有复制完整，或者太旧了。请点最近一封邮件末尾的“退订”。'],
    });
  if (asked.request.method !== 'POST')
    return say(asked, 200, {
      title: '退订邮件',
      sentences: ['点下面的按钮，就不再给您发订阅邮件，并删除您的邮箱地址。'],
      step: { action: `${mailAddresses.leave}?t=${encodeURIComponent(token)}`, label: '退订', fields: {} },
    });
  desk.leave(token);
  return say(asked, 200, { title: '已经退订', sentences: ['不会再给您发订阅邮件，您的邮箱地址也已删除。'] });
}

/** Answers the addresses of digests by mail. Never says whether an address is subscribed. */
export async function answerMail(asked: Asked, desk: MailDesk): Promise<void> {
  const { url, request, response, subscribers, sent } = asked;
  const token = url.searchParams.get('t') ?? '';
  if (url.pathname === mailAddresses.confirm) return confirm(asked, desk, token);
  if (url.pathname === mailAddresses.leave) return leave(asked, desk, token);
  if (request.method !== 'POST') return void response.writeHead(303, { location: '/subscribe/#mail' }).end();
  const wait = subscribers?.mailRequests(clientOf(request)) ?? null;
  if (wait !== null) return tooMany(asked, wait);
  return signUp(asked, desk, readForm(sent));
}
