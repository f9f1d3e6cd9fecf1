const pictures = '.jpg,.jpeg,.png,.gif,.webp,.avif,.heic';
const papers = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.dps,.txt,.csv';
const films = '.mp4';

/** Endings of what the library takes, as a browser's file dialog wants them. */
export const accepted = [pictures, papers, films].join();

/** The same for a field that takes only some kinds, as Strapi names these. */
export const acceptedFor = (kinds: readonly string[] | null | undefined): string =>
  kinds && !kinds.includes('files') && !kinds.includes('videos') ? pictures : accepted;

/** Whether a file is a picture that needs words. */
export const isPicture = (name: string): boolean => /\.(?:jpe?g|png|gif|webp|avif|heic)$/i.test(name);

/** Whether browsers show such a picture by themselves. */
export const isShown = (name: string): boolean => isPicture(name) && !/\.heic$/i.test(name);
