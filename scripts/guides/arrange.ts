import { z } from 'zod';
import { bodyDocument } from '../seed/body-document.ts';

interface Account {
  readonly email: string;
  readonly password: string;
}

const signedIn = z.object({
  data: z.object({ token: z.string().optional(), accessToken: z.string().optional() }),
});
const listed = z.object({ results: z.array(z.object({ documentId: z.string() })) });
const stored = z.object({ data: z.object({ documentId: z.string(), updatedAt: z.string() }) });

const notices = '/content-manager/collection-types/api::notice.notice';
const organizations = '/content-manager/collection-types/api::organization.organization';

const emergency = {
  title: '今晚有暴雨，请不要在圩堤和低洼处停留',
  kind: 'notice',
  text: '县气象台预报今晚八点以后有暴雨。柳溪镇、青石乡圩堤沿线的巡护员已经上堤，请附近住户不要在堤上和低洼处停留；需要转移的，村干部会上门通知。',
};
const changed = {
  title: '老城桥维修期间怎么走',
  kind: 'announcement',
  text: '老城桥从十二月一日起维修，大约四十天。维修期间车辆走新城大桥，行人走桥边的便道；六路、九路公交车改走滨河路，站点不变。',
};

/** The desk's own interface, as its pages use it. */
async function desk(address: string, { email, password }: Account) {
  const answer = await fetch(`${address}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, deviceId: crypto.randomUUID() }),
  });
  const { data } = signedIn.parse(await answer.json());
  return async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const said = await fetch(address + path, {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${data.accessToken ?? data.token}`,
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!said.ok) throw new Error(`${method} ${path} answered ${said.status}: ${await said.text()}`);
    return said.json();
  };
}

/**
 * Sees to it that the pictures have something to show: a notice that was published without a review, and a draft that was
 * changed several times, which is the last one that anybody wrote. What is there from the last time is used again.
 */
export async function arrangeDemo(address: string, account: Account): Promise<void> {
  const ask = await desk(address, account);
  const find = async (list: string, query: string) =>
    listed.parse(await ask('GET', `${list}?pageSize=1&${query}`)).results[0]?.documentId;
  const county = await find(organizations, 'sort=id:ASC&filters[$and][0][level][$eq]=county');
  if (!county) throw new Error('The demo county has no unit of the county itself');
  const write = async ({ title, kind, text }: typeof emergency) =>
    stored.parse(
      await ask('POST', notices, {
        title,
        kind,
        organization: { connect: [{ documentId: county }] },
        body: bodyDocument(text),
      }),
    ).data;
  const named = (title: string) => find(notices, `filters[$and][0][title][$eq]=${encodeURIComponent(title)}`);

  if (!(await named(emergency.title))) {
    const { documentId } = await write(emergency);
    await ask('POST', `/workflow/notice/${documentId}/publish-at-once`, {
      note: '刚接到暴雨预警，来不及审核。',
    });
  }
  if (await named(changed.title)) return;
  let { documentId, updatedAt } = await write({
    ...changed,
    title: '老城桥维修公告',
    text: '老城桥从十二月一日起维修。',
  });
  for (const changes of [
    { title: changed.title },
    { body: bodyDocument(changed.text) },
    { source: '县交通运输局', opens: '2026-11-20', closes: '2026-11-30' },
  ]) {
    ({ documentId, updatedAt } = stored.parse(
      await ask('PUT', `${notices}/${documentId}`, changes, { 'x-loaded-version': updatedAt }),
    ).data);
  }
}
