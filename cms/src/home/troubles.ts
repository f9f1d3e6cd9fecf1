import type { Core } from '@strapi/strapi';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { clockBehind } from '../ledger/clock-behind.ts';
import { ledgerHead, ledgerHeadAt } from '../ledger/ledger-page.ts';
import { publicTypeByPath } from '@xianfeng/content-types/types/find-type';
import { lastSteps, type StepRow } from '../journal/steps.ts';
import { readableDrafts } from '../permissions/drafts-in.ts';
import { scopeFor } from '../permissions/guard-scope.ts';

/** A publication that did not take place as somebody expected. */
export interface Failure {
  readonly uid: string;
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly at: string;
  readonly reason: string;
}

const shown = 8;
const namedPages = 3;
const healthSchema = z.object({
  ledger: z.object({ seq: z.number().int().nonnegative(), fault: z.string().nullable() }),
  waiting: z.number().int().nonnegative().default(0),
  damage: z.string().nullable().default(null),
  failed: z.object({ count: z.number().int().nonnegative(), first: z.array(z.string()) }),
});

/** Appointments of this editor's organizations that could not be kept, and were not looked at since. */
export async function failedAppointments(strapi: Core.Strapi, editor: Editor): Promise<Failure[]> {
  const scope = await scopeFor(strapi, editor);
  const steps: (StepRow & { readonly title: string | null })[] = await lastSteps(strapi, ['return'])
    .join(readableDrafts(strapi, editor, scope), {
      'seen.document_id': 'steps.document_id',
      'seen.doc_type': 'steps.doc_type',
    })
    .select('seen.title')
    .whereNull('steps.user_id')
    .orderBy('steps.id', 'desc')
    .limit(shown);
  return steps.flatMap(({ doc_type: name, document_id: documentId, at, note, title }): Failure[] => {
    const type = publicTypeByPath(name);
    return type
      ? [
          {
            uid: uidOf(type.name),
            documentId,
            type: type.label,
            title: title ?? '',
            at,
            reason: note ?? '',
          },
        ]
      : [];
  });
}

/** What keeps news from the public, or how far the portal follows, in a sentence; null when all of it stands there. */
export async function portalTrouble(
  strapi: Core.Strapi,
  portal: string,
  ask: typeof fetch = fetch,
): Promise<string | null> {
  const behind = clockBehind(await ledgerHeadAt(strapi), new Date());
  if (behind) return behind;
  // Read first: what is published while the portal answers must not look late.
  const head = await ledgerHead(strapi);
  try {
    const answer = await ask(`${portal}/health.json`, { signal: AbortSignal.timeout(3000) });
    const { ledger, failed, waiting, damage } = healthSchema.parse(await answer.json());
    if (ledger.fault) return ledger.fault;
    if (waiting > 0)
      return `网站停住了：有 ${waiting} 个页面等着更新，一分钟没有进展。内容没有丢；请告诉系统管理员，原因在门户的记录里。`;
    if (failed.count > 0)
      return `网站有 ${failed.count} 个页面没有更新成功，还是原来的样子：${failed.first.slice(0, namedPages).join('、')}${failed.count > namedPages ? ' 等' : ''}。内容没有丢；网站会自动再试；几分钟以后还是这样，请告诉系统管理员。`;
    if (damage) return damage;
    return ledger.seq >= head
      ? null
      : `网站还差最近公开的 ${head - ledger.seq} 条没有显示，正在接收。几分钟以后还是这样，请联系系统管理员。`;
  } catch {
    return '网站现在没有回答。已经发布的内容没有丢，网站恢复以后会自动显示；请告诉系统管理员。';
  }
}
