import { answerError } from '../answer-error.ts';
import { clientOf } from '../client-address.ts';
import type { Asked } from '../asked.ts';
import { readForm } from '../read-form.ts';
import { readHubRequest } from './hub-request.ts';

const about = `这是本站订阅源的 WebSub 推送中心，供阅读器的服务器使用：订阅以后，有新消息会立即送到。

用 POST 发送表单（application/x-www-form-urlencoded）：
hub.mode = subscribe 或 unsubscribe
hub.topic = 本站任何一个订阅源的网址（feed.xml、atom.xml 或 feed.json；搜索的订阅源和过去月份的存档不推送）
hub.callback = 接收推送的网址
hub.secret（可以不写）= 签名用的密钥，推送带 X-Hub-Signature: sha256=…
hub.lease_seconds（可以不写）= 订阅多少秒，1 天至 30 天，不写是 10 天

自己看消息不用这个，请到 /subscribe/ 选订阅地址。
`;

/** Answers `/hub` (WebSub, 5.1): who wants to be told asks here; people read what it is for. */
export function answerHub({ sent, request, response, subscribers }: Asked): void {
  if (request.method === 'GET' || request.method === 'HEAD')
    return void response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      .end(request.method === 'HEAD' ? undefined : about);
  if (!subscribers)
    return answerError(
      response,
      503,
      { code: 'unavailable', message: '推送暂时没有开放，请过几分钟再试。' },
      { 'retry-after': '60' },
    );
  const wait = subscribers.hubRequests(clientOf(request));
  if (wait !== null)
    return answerError(
      response,
      429,
      { code: 'too-many', message: `请求太多，请 ${wait} 秒以后再试。` },
      { 'retry-after': String(wait) },
    );
  const asked = readHubRequest(readForm(sent));
  if (asked === 'publish') {
    void subscribers.hub.look();
    return void response.writeHead(204).end();
  }
  if ('fields' in asked)
    return answerError(response, 400, {
      code: 'invalid',
      message: `这些项写得不对：${Object.keys(asked.fields).join('、')}。`,
      fields: asked.fields,
    });
  const answer = subscribers.hub.accept(asked);
  if ('busy' in answer)
    return answerError(
      response,
      429,
      { code: 'too-many', message: '订阅太多，请过几分钟再试。' },
      { 'retry-after': '300' },
    );
  if ('field' in answer)
    return answerError(response, 400, {
      code: 'invalid',
      message: answer.message,
      fields: { [answer.field]: answer.message },
    });
  response.writeHead(202).end();
}
