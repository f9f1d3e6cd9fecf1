import type { ServerResponse } from 'node:http';
import { contentTypeOf } from '@xianfeng/content-types';
import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import type { PreviewNotice } from '../rendering/page-locals.ts';
import { originalsOver, type OriginalsPlace } from '../media/originals.ts';
import { askForDraft } from '../preview/ask-for-draft.ts';
import type { ChangedPage } from '../preview/changed-pages.ts';
import type { DraftPlace, LookedAt } from '../preview/draft-answers.ts';
import { fileOfDraft, showPhoto } from '../preview/draft-files.ts';
import { previewAddresses, readPreviewRequest } from '../preview/preview-request.ts';
import type { Portal } from '../portal/open-portal.ts';
import { clientOf } from './client-address.ts';
import type { Asked } from './asked.ts';

/** Whoever has the link may look; nobody keeps, lists, frames or passes on what he sees. */
function keepPrivate(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-robots-tag', 'noindex, nofollow, noarchive');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader(
    'content-security-policy',
    String(response.getHeader('content-security-policy') ?? '').replace(
      /frame-ancestors [^;]*/,
      "frame-ancestors 'none'",
    ),
  );
}

interface Looking extends LookedAt {
  readonly portal: Portal;
}

const nameOf = ({ type, title }: PreviewDraft): string =>
  `${contentTypeOf(type).label}${title ? `《${title}》` : ''}`;

/** What may be handed to another thread. */
const lookedAt = ({ draft, request, now }: Looking): LookedAt => ({ draft, request, now });

function sendHtml(response: ServerResponse, status: number, html: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

async function sendNotice(
  { onRequest }: Portal,
  response: ServerResponse,
  status: number,
  previewNotice: PreviewNotice,
): Promise<void> {
  const page = await onRequest.renderAlone('/render/preview-notice/', '/preview/', { previewNotice });
  sendHtml(response, status, page.body);
}

const home = { address: '/', words: '离开预览，回公开网站' };

async function sendChanges(looking: Looking, place: DraftPlace, response: ServerResponse): Promise<void> {
  const { portal, request, draft } = looking;
  const { paths, more, others } = await portal.onRequest.draftTouches(lookedAt(looking));
  const pages: ChangedPage[] = [];
  // One after the other: what others ask meanwhile is answered in between.
  for (const path of paths) {
    const page = response.destroyed ? null : await portal.onRequest.draftChange(lookedAt(looking), path);
    if (page) pages.push(page);
  }
  const beyond = [
    ...(more > 0 ? [`另有 ${more} 个页面也会更新，这里没有一一列出。`] : []),
    ...(others > 0 ? [`订阅源、日历、网站地图和分享图片一共 ${others} 个，也会跟着更新。`] : []),
  ];
  await sendNotice(portal, response, 200, {
    title: `公开以后会变的页面`,
    about:
      pages.length > 0
        ? `${nameOf(draft)}公开以后，下面 ${pages.length} 个页面会变。点开可以看到那时的样子。`
        : `${nameOf(draft)}公开以后，没有页面会变：草稿和已经公开的一样。`,
    sentences: beyond,
    links: [
      ...pages.map(({ path, title, isNew }) => ({
        address:
          path === place.address ? previewAddresses.document(request) : previewAddresses.page(request, path),
        words: `${title || path}${isNew ? '（新页面）' : ''}`,
      })),
      home,
    ],
  });
}

async function sendPage(
  looking: Looking,
  place: DraftPlace,
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  const { portal, request, draft } = looking;
  const preview = {
    name: nameOf(draft),
    news: place.news,
    until: draft.until,
    problems: draft.problems,
    document: previewAddresses.document(request),
    changes: previewAddresses.changes(request),
  };
  const html = await portal.onRequest.draftPage(lookedAt(looking), path, preview);
  if (html === null) return false;
  sendHtml(response, 200, html);
  return true;
}

async function sendFile(
  { draft }: Looking,
  place: OriginalsPlace,
  sha256: string,
  response: ServerResponse,
): Promise<boolean> {
  const media = fileOfDraft(draft, sha256);
  const original = media && (await originalsOver(place)(media.url).catch(() => null));
  if (!media || !original) return false;
  const photo = media.mime.startsWith('image/') ? await showPhoto(original).catch(() => null) : null;
  if (photo) response.writeHead(200, { 'content-type': 'image/webp' }).end(photo);
  else
    response
      .writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(media.name)}`,
        'content-security-policy': "sandbox; default-src 'none'",
      })
      .end(original);
  return true;
}

/** Answers `/preview/…`: a draft in the portal's own pages, for whoever has a link that the CMS signed. */
export async function answerPreview({
  portal,
  settings,
  previews,
  url,
  request: asked,
  response,
}: Asked): Promise<void> {
  keepPrivate(response);
  const wait = previews(clientOf(asked));
  if (wait !== null)
    return void response
      .writeHead(429, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(wait) })
      .end(`打开预览的次数太多，请 ${wait} 秒以后再试。草稿没有丢。`);
  const request = readPreviewRequest(url);
  const found = request
    ? await askForDraft(settings, request)
    : { status: 404, reason: '预览链接不完整或者不对。请向发给您的人要一个新的链接。' };
  if (!request || 'reason' in found) {
    const { status, reason } = found as { status: number; reason: string };
    return sendNotice(portal, response, status, {
      title: '这份草稿现在看不到',
      about: reason,
      sentences: [],
      links: [home],
    });
  }
  const looking: Looking = { portal, request, draft: found, now: new Date().toISOString() };
  const { wanted } = request;
  if (wanted.kind === 'file' && (await sendFile(looking, settings, wanted.sha256, response))) return;
  const place = await portal.onRequest.draftPlace(lookedAt(looking));
  if (place && wanted.kind === 'changes') return sendChanges(looking, place, response);
  const path = wanted.kind === 'page' ? wanted.path : place?.address;
  if (place && path && wanted.kind !== 'file' && (await sendPage(looking, place, path, response))) return;
  if (place && wanted.kind === 'document' && place.address === null)
    return sendChanges(looking, place, response);
  const about =
    wanted.kind === 'document'
      ? `${nameOf(found)}还不能排成页面。把下面几处填好、保存，再打开这个链接。`
      : '草稿里没有这一页或者这个文件，可能已经改掉了。';
  await sendNotice(portal, response, wanted.kind === 'document' ? 200 : 404, {
    title: '草稿还看不到',
    about,
    sentences: wanted.kind === 'document' ? found.problems : [],
    links: [
      ...(wanted.kind === 'document'
        ? []
        : [{ address: previewAddresses.document(request), words: '看这份草稿' }]),
      home,
    ],
  });
}
