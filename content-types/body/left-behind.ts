/** Stands where a picture stood that only the editor's own computer has. */
export const missingPicture =
  '【这里原来有一张图片，没有随文字带过来。请点“图片和附件”上传这张图片，放好以后删掉这句话。】';

/** Stands where a film or a foreign page was embedded. */
export const missingEmbed = '【这里原来嵌有视频或别的网页，没有带过来。请改用链接，然后删掉这句话。】';

/** Stands at the end of what was too long. */
export const cutHere = '【内容太长，从这里往后没有粘贴进来。请分几次粘贴，然后删掉这句话。】';

const notes: readonly string[] = [missingPicture, missingEmbed, cutHere];

/** How many of these notes, meant for the editor, a text still holds. */
export const notesLeftIn = (text: string): number =>
  notes.reduce((count, note) => count + text.split(note).length - 1, 0);
