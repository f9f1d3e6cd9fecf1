/** Strapi's client, which signs requests for the editor. */
export type Post<Stored> = (address: string, data: FormData) => Promise<{ data: readonly Stored[] }>;

/**
 * Puts a file into the media library with the rights of whoever is signed in. Rejects with a reason in Chinese.
 * @param alt what a picture shows; empty for one that is described where it stands, null for what is no picture
 */
export async function uploadFile<Stored>(
  post: Post<Stored>,
  file: File,
  alt: string | null,
): Promise<Stored> {
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
