import type { PictureChange } from './passes/read-drawings.ts';
import type { DocxPicture } from './read-docx.ts';

const hardlyAnything = 0.002;

/** Whether a picture is shown as its file is. */
export const isUnchanged = ({
  left,
  top,
  right,
  bottom,
  degrees,
  mirrored,
  upsideDown,
  outline,
}: PictureChange) =>
  [left, top, right, bottom].every((each) => each < hardlyAnything) &&
  Math.abs(degrees % 360) < 0.5 &&
  !mirrored &&
  !upsideDown &&
  outline === 'rect';

/** Whether something is cut away, which the public must not see. */
export const hidesSomething = ({ left, top, right, bottom, outline }: PictureChange) =>
  [left, top, right, bottom].some((each) => each >= hardlyAnything) || outline !== 'rect';

/** Makes a picture's file what the document shows of it; null where that cannot be done here. */
export type ChangePicture = (
  picture: DocxPicture,
) => Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer> } | null>;

const mostPixels = 60_000_000;

/** How large a picture of this size is when it is turned. */
export function turnedSize(
  width: number,
  height: number,
  degrees: number,
): { width: number; height: number } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    width: Math.max(1, Math.round(width * cos + height * sin)),
    height: Math.max(1, Math.round(width * sin + height * cos)),
  };
}

/** Cuts, turns and mirrors a picture with the browser's own means: what was cut away is not in the new file. */
export const changePicture: ChangePicture = async ({ bytes, mime, change }) => {
  const outlined =
    change.outline === 'rect' || change.outline === 'ellipse' || change.outline === 'roundRect';
  if (!outlined || typeof document === 'undefined') return null;
  const image = await createImageBitmap(new Blob([bytes], { type: mime }));
  try {
    const [x, y] = [Math.round(image.width * change.left), Math.round(image.height * change.top)];
    const width = Math.round(image.width * (1 - change.right)) - x;
    const height = Math.round(image.height * (1 - change.bottom)) - y;
    if (width < 1 || height < 1 || width * height > mostPixels) return null;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, turnedSize(width, height, change.degrees));
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.translate(canvas.width / 2, canvas.height / 2);
    pen.rotate((change.degrees * Math.PI) / 180);
    pen.scale(change.mirrored ? -1 : 1, change.upsideDown ? -1 : 1);
    if (change.outline !== 'rect') {
      pen.beginPath();
      if (change.outline === 'ellipse') pen.ellipse(0, 0, width / 2, height / 2, 0, 0, 2 * Math.PI);
      else pen.roundRect(-width / 2, -height / 2, width, height, Math.min(width, height) / 6);
      pen.clip();
    }
    pen.drawImage(image, x, y, width, height, -width / 2, -height / 2, width, height);
    // A photo stays one, unless its corners are now empty.
    const kind =
      mime === 'image/jpeg' && change.outline === 'rect' && change.degrees % 90 === 0 ? mime : 'image/png';
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, 0.92));
    return blob && { mime: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  } finally {
    image.close();
  }
};
