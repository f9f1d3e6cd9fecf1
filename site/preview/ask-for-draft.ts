import { previewDraftSchema, type PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';
import { z } from 'zod';
import type { PreviewRequest } from './preview-request.ts';

/** Why there is nothing to show, in words for whoever opened the link. */
export interface PreviewRefusal {
  readonly status: number;
  readonly reason: string;
}

const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

/** Where drafts are: the CMS, and the key by which it knows the portal. */
export interface DraftSource {
  readonly cms: string;
  readonly ledgerKey: string;
}

/** Asks the CMS for the draft behind a link. The CMS alone knows whether the link is good. */
export async function askForDraft(
  { cms, ledgerKey }: DraftSource,
  { type, documentId, link }: Pick<PreviewRequest, 'type' | 'documentId' | 'link'>,
  ask: typeof fetch = fetch,
): Promise<PreviewDraft | PreviewRefusal> {
  try {
    const answer = await ask(`${cms}/api/preview/${type}/${documentId}?link=${encodeURIComponent(link)}`, {
      headers: { [ledgerKeyHeader]: ledgerKey },
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    });
    const body: unknown = await answer.json();
    if (answer.ok) return previewDraftSchema.parse(body);
    const told = refusalSchema.safeParse(body);
    // A portal that is not known is our own fault, not that of whoever looks.
    if (answer.status < 500 && answer.status !== 401 && told.success)
      return { status: answer.status, reason: told.data.error.message };
  } catch {
    // Said below: whoever looks can only try again.
  }
  return { status: 503, reason: '编辑台暂时没有答复，看不到草稿。草稿没有丢，请过几分钟再打开这个链接。' };
}
