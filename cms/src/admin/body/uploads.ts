const shownKinds = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** Whether every browser can show pictures of this kind; those of old drawing programs it cannot. */
export const isShownKind = (mime: string): boolean => shownKinds.has(mime);

/**
 * The pictures of a paste that brings nothing else: a screen shot or a copied picture. Word and WPS put a picture of
 * the copied text beside the text; that one is not wanted.
 */
export function pastedPictures(data: DataTransfer | null): File[] {
  const pictures = [...(data?.files ?? [])].filter((file) => isShownKind(file.type));
  const html = data?.getData('text/html') ?? '';
  const words =
    html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;/gi, '').trim() ||
    (html ? '' : (data?.getData('text/plain') ?? '').trim());
  return words ? [] : pictures;
}
