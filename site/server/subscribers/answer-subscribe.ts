import { choiceFields } from '../../feeds/chosen.ts';
import type { Asked } from '../asked.ts';
import { refuse } from '../door/refuse.ts';
import { queryOf } from '../query-of.ts';
import { serveFile } from '../serve-file.ts';
import { answerMail } from './answer-mail.ts';
import { sendPage } from '../send-page.ts';

/** Answers the addresses of digests by mail; where no mail is sent, there is nothing. */
export async function answerMailAddress(asked: Asked): Promise<void> {
  const { portal, settings, url, request, response, subscribers } = asked;
  if (subscribers?.mail) return answerMail(asked, subscribers.mail.desk);
  if (request.method === 'POST')
    return refuse(request, response, url.pathname, {
      status: 405,
      code: 'method',
      message: '本站没有开通邮件订阅，请订阅网址（见 /subscribe/）。',
      headers: { allow: 'GET, HEAD' },
    });
  return serveFile(portal, settings.publicFolder, url, request, response);
}

/** Answers `/subscribe/`. Without a choice, and where no mail is sent, the file says it all. */
export async function answerSubscribe(asked: Asked): Promise<void> {
  const { portal, settings, url, request, response, subscribers } = asked;
  const mail = subscribers?.mail;
  const query = queryOf(url, choiceFields);
  if (query === '' && !mail) return serveFile(portal, settings.publicFolder, url, request, response);
  const page = await portal.onRequest.render(`/subscribe/${query}`, '/subscribe/', mail ? { mail: {} } : {});
  sendPage(asked, 200, page, url.search === '' ? {} : { 'x-robots-tag': 'noindex' });
}

/** Answers `/feeds.opml?feed=…` with a list of the chosen feeds. */
export async function answerChosenList({ portal, url, request, response }: Asked): Promise<void> {
  const list = await portal.onRequest.render(`/feeds.opml${queryOf(url, ['feed'])}`, '/feeds.opml');
  const body = Buffer.from(list.body);
  response.writeHead(list.status, {
    'content-type': 'text/x-opml; charset=utf-8',
    'content-disposition': 'attachment; filename="feeds.opml"',
    'content-length': body.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
