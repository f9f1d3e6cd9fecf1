import type { ServerResponse } from 'node:http';
import type { Snapshot } from '@xianfeng/content-types';
import { z } from 'zod';
import type { PublishedDocument } from '../content/content.ts';
import { oEmbed, oEmbedXml } from '../embeds/oembed.ts';
import type { Store } from '../store/store.ts';
import type { Asked } from './asked.ts';

const pixels = z.coerce.number().int().min(120).max(4000).optional().catch(undefined);
const questionSchema = z.object({
  url: z.url(),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
});

/** The project whose page, or a page below it, stands at this path; moved ones are followed. */
function projectAt(store: Store, path: string): PublishedDocument<'project'> | undefined {
  const asked = /^\/projects\/[^/]+\//.exec(path.endsWith('/') ? path : `${path}/`)?.[0] ?? '';
  const page = store.pages.get(asked);
  const [found] = store.memberships.list('documents.byAddress', page?.location ?? asked, {
    limit: 1,
    order: 'ascending',
  });
  const document = found && store.documents.get(found.documentId);
  return document?.type === 'project' ? (document as PublishedDocument<'project'>) : undefined;
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
}

/** Answers `/oembed?url=…` (oembed.com): how another site shows a project that its author linked to. */
export function answerOembed({ portal: { store }, settings, url, response }: Asked): void {
  response.setHeader('access-control-allow-origin', '*');
  const question = questionSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!question.success) return refuse(response, 400, '请在 url 后面写一个项目页面的完整网址。');
  const { format, maxwidth, maxheight, url: wanted } = question.data;
  if (format !== 'json' && format !== 'xml') return refuse(response, 501, 'format 只能是 json 或 xml。');
  const target = new URL(wanted);
  const document =
    target.origin === new URL(settings.origin).origin ? projectAt(store, target.pathname) : undefined;
  if (!document) return refuse(response, 404, '这个网址不是本站公开的项目。');

  const [first] = store.memberships.list('documents.byType', 'siteSettings', {
    limit: 1,
    order: 'ascending',
  });
  const site = first && (store.documents.get(first.documentId)?.data as Snapshot<'siteSettings'> | undefined);
  const organization = store.documents.get(document.data.organization)?.data as
    Snapshot<'organization'> | undefined;
  const answer = oEmbed(
    {
      title: document.data.title,
      page: `${settings.origin}/projects/${document.data.slug}/`,
      organization: organization?.name,
      site: site ? `${site.county}${site.name}` : '先锋',
      origin: settings.origin,
    },
    { maxWidth: maxwidth, maxHeight: maxheight },
  );
  response.setHeader('cache-control', 'public, max-age=300');
  response
    .writeHead(200, {
      'content-type': `${format === 'json' ? 'application/json' : 'text/xml'}; charset=utf-8`,
    })
    .end(format === 'json' ? JSON.stringify(answer) : oEmbedXml(answer));
}
