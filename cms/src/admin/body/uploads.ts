import type { LibraryFile } from './library-files.ts';

/** Strapi's client, which signs requests for the editor. */
export type Post = (address: string, data: FormData) => Promise<{ data: LibraryFile[] }>;

/** Puts a file into the media library with the rights of whoever is signed in. Rejects with a reason in Chinese. */
export async function uploadFile(post: Post, file: File, alt: string): Promise<LibraryFile> {
  const form = new FormData();
  form.append('files', file);
  form.append(
    'fileInfo',
    JSON.stringify({ name: file.name, alternativeText: alt, caption: null, folder: null }),
  );
  const { data } = await post('/upload', form);
  const [uploaded] = data;
  if (!uploaded) throw new Error('文件没有传上去，请再试一次。');
  return uploaded;
}

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
