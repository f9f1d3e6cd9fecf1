const uploads = new Set<Promise<unknown>>();
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Counts an upload until it has ended, well or not; returns it. */
export function underWay<T>(upload: Promise<T>): Promise<T> {
  uploads.add(upload);
  tell();
  const end = () => {
    uploads.delete(upload);
    tell();
  };
  upload.then(end, end);
  return upload;
}

/** How many files of this window are on their way into the library. */
export const uploadsUnderWay = (): number => uploads.size;

/** Hears of every upload that begins or ends. Returns how to stop hearing. */
export const onUploads = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Waits until every file that was on its way has arrived or failed, also those that set out meanwhile. */
export async function uploadsDone(): Promise<void> {
  while (uploads.size > 0) await Promise.allSettled([...uploads]);
}
