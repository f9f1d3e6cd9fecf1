import type { Core } from '@strapi/strapi';
import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import type { Context } from 'koa';
import { changeNoteOf } from '../ledger/change-note.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { refuse } from '../desk-routes/refuse.ts';
import { readDraft } from '../snapshot/index.ts';
import { draftSnapshot } from './draft-snapshot.ts';
import { previewKey, readLink } from './preview-link.ts';

export const keyOf = (strapi: Core.Strapi): Buffer =>
  previewKey(strapi.config.get<string>('admin.auth.secret'));

/** `GET /api/preview/{type}/{documentId}?link=…`: the draft behind a signed link, for the portal to show. */
export async function answerDraft(strapi: Core.Strapi, context: Context): Promise<void> {
  context.set('Cache-Control', 'no-store');
  context.set('X-Robots-Tag', 'noindex');
  const { type: name = '', documentId = '' } = (context as Context & { params: Record<string, string> })
    .params;
  const { state, until } = readLink(
    keyOf(strapi),
    { type: name, documentId },
    String(context.query.link ?? ''),
    Date.now(),
  );
  // Said before anything is looked up: a wrong link learns nothing about what exists.
  if (state === 'wrong')
    return refuse(context, 403, 'wrong-link', '预览链接不完整或者不对。请向发给您的人要一个新的链接。');
  if (state === 'expired')
    return refuse(context, 410, 'expired', '预览链接已经过期。请向发给您的人要一个新的链接。');
  const type = publicTypeByPath(name);
  const row = type?.drafted ? await readDraft(strapi, type, documentId) : null;
  if (!type || !row) return refuse(context, 404, 'not-found', '这份草稿已经不在了，可能已经删除。');
  const answer: PreviewDraft = {
    type: type.name,
    documentId,
    title: String(row[type.titleField] ?? ''),
    ...(await draftSnapshot(strapi, { type, documentId }, row)),
    ...changeNoteOf(row),
    until: new Date(until * 1000).toISOString(),
  } as PreviewDraft;
  context.body = answer;
}
