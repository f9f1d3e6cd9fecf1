import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { PreviewDraft } from '@xianfeng/content-types/drafts/draft';
import { collectMedia } from '../media/collect.ts';
import { fileAddress } from '../addresses/media-addresses.ts';
import type { DraftWorld } from './draft-world.ts';
import { previewAddresses, type PreviewRequest } from './preview-request.ts';

/**
 * Keeps whoever looks within the preview: links to pages that the draft changes lead to those pages with the draft in
 * them, links to its files to the files, and links to the draft itself are marked. `html` is a page of the portal.
 */
export function linkWithinPreview(
  html: string,
  world: DraftWorld,
  draft: PreviewDraft,
  request: PreviewRequest,
): string {
  const pages = new Set(world.touched.filter((path) => path.endsWith('/') && world.stands(path)));
  const files = new Map(collectMedia(draft.snapshot).map((media) => [fileAddress(media), media.sha256]));
  return html.replace(
    /( data-leave)? href="(\/[^"#?]*)(#[^"]*)?"/g,
    (whole, leave: string | undefined, path: string, fragment: string = '') => {
      if (leave) return whole;
      const file = files.get(path);
      if (file) return ` href="${previewAddresses.file(request, file)}"`;
      if (path === world.address)
        return ` href="${previewAddresses.document(request)}${fragment}" data-draft`;
      return pages.has(path)
        ? ` href="${escapeHtml(previewAddresses.page(request, path))}${fragment}"`
        : whole;
    },
  );
}
