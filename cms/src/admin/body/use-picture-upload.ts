import { useFetchClient } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { isPicture } from '../media/file-kinds.ts';
import { underWay } from '../media/under-way.ts';
import { uploadFile } from '../media/upload-file.ts';
import { insertFiles, type LibraryFile } from './library-files.ts';

/** What the editor is told above the text: one sentence, and points to look at. */
export interface Told {
  readonly text: string;
  readonly points?: readonly string[];
  readonly busy?: true;
}

/** Puts pasted pictures and chosen files into the media library and then where the cursor stands. */
export function usePictureUpload() {
  const { post } = useFetchClient();
  const [message, tell] = useState<Told | null>(null);
  const bring = useCallback(
    async (editor: Editor, files: readonly File[]): Promise<void> => {
      tell({ text: '正在上传……', busy: true });
      const failed: string[] = [];
      for (const file of files) {
        try {
          // What a picture shows is asked for where it stands.
          const stored = await uploadFile<LibraryFile>(post, file, isPicture(file.name) ? '' : null);
          // Whoever waits for it in order to save finds it in the form.
          flushSync(() => insertFiles(editor, [stored]));
        } catch (error) {
          failed.push(error instanceof Error ? error.message : '没有传上去，请再试一次。');
        }
      }
      tell(failed.length > 0 ? { text: '有的没有传上去：', points: failed } : null);
    },
    [post],
  );
  const upload = useCallback(
    (editor: Editor, files: readonly File[]): Promise<void> => underWay(bring(editor, files)),
    [bring],
  );
  return { upload, message, tell };
}
