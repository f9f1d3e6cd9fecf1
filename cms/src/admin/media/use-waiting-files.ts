import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isPicture, isShown } from './file-kinds.ts';
import { reasonOf } from './library-file.ts';
import { underWay } from './under-way.ts';
import { uploadFile } from './upload-file.ts';

/** A file that was chosen and is not in the library yet. */
export interface Waiting {
  readonly key: string;
  readonly file: File;
  /** How many were chosen before it. */
  readonly turn: number;
  /** For a picture of a kind that browsers show. */
  readonly shown: string | null;
  readonly alt: string;
  readonly isUploading: boolean;
  readonly problem: string | null;
}

const waiting = (file: File, turn: number): Waiting => ({
  key: crypto.getRandomValues(new Uint32Array(2)).join('-'),
  file,
  turn,
  shown: isShown(file.name) ? URL.createObjectURL(file) : null,
  alt: '',
  isUploading: false,
  problem: null,
});

/** Files on their way into the library, each for itself: a picture goes up once it has its words, anything else at once. */
export function useWaitingFiles<Stored>(onStored: (stored: Stored, turn: number) => void) {
  const { post } = useFetchClient();
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const turns = useRef(0);
  /** Keys of the files that are being sent: nobody sends one twice by pressing a key and leaving its field. */
  const going = useRef(new Set<string>());
  const now = useRef(files);
  now.current = files;
  useEffect(() => () => now.current.forEach(({ shown }) => shown && URL.revokeObjectURL(shown)), []);

  const change = (key: string, changes: Partial<Waiting>) =>
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const drop = (key: string) => {
    const dropped = now.current.find((each) => each.key === key);
    if (dropped?.shown) URL.revokeObjectURL(dropped.shown);
    setFiles((all) => all.filter((each) => each.key !== key));
  };
  const bring = async ({ key, file, turn, alt }: Waiting) => {
    if (isPicture(file.name) && !alt.trim()) return;
    change(key, { isUploading: true, problem: null });
    try {
      const stored = await uploadFile<Stored>(
        (address, data) => post<readonly Stored[]>(address, data),
        file,
        alt.trim() || null,
      );
      // Whoever waits for it in order to save finds it in the form.
      flushSync(() => {
        onStored(stored, turn);
        drop(key);
      });
    } catch (error) {
      change(key, { isUploading: false, problem: reasonOf(error) });
    }
  };
  const upload = async (waitingFile: Waiting): Promise<void> => {
    if (going.current.has(waitingFile.key)) return;
    going.current.add(waitingFile.key);
    await underWay(bring(waitingFile)).finally(() => going.current.delete(waitingFile.key));
  };
  const choose = (chosen: readonly File[]) => {
    const added = chosen.map((file) => waiting(file, turns.current++));
    setFiles((all) => [...all, ...added]);
    for (const each of added) if (!isPicture(each.file.name)) void upload(each);
  };
  return { files, choose, drop, upload, describe: (key: string, alt: string) => change(key, { alt }) };
}
