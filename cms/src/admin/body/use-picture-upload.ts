import { useFetchClient } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { insertFiles } from './library-files.ts';
import { uploadFile } from './uploads.ts';

/** What the editor is told above the text: one sentence, and points to look at. */
export interface Told {
  readonly text: string;
  readonly points?: readonly string[];
  readonly busy?: true;
}

/** Puts pasted pictures into the media library and then where the cursor stands. */
export function usePictureUpload() {
  const { post } = useFetchClient();
  const [message, tell] = useState<Told | null>(null);
  const upload = useCallback(
    async (editor: Editor, pictures: readonly File[]): Promise<void> => {
      tell({ text: '正在上传图片……', busy: true });
      const failed: string[] = [];
      for (const picture of pictures) {
        try {
          insertFiles(editor, [await uploadFile(post, picture, '')]);
        } catch (error) {
          failed.push(error instanceof Error ? error.message : '没有传上去，请再试一次。');
        }
      }
      tell(failed.length > 0 ? { text: '有图片没有传上去：', points: failed } : null);
    },
    [post],
  );
  return { upload, message, tell };
}
