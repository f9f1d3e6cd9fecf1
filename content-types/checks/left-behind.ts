import { notesLeftIn } from '../body/left-behind.ts';
import { blocking, type Check } from './check.ts';
import { placesIn, textAt } from './texts-of.ts';

/** The notes that a paste or an import put where something is missing are for the editor, not for readers. */
export const leftBehind: Check = (type, fields) =>
  placesIn(type.fields, fields).flatMap((place) => {
    const count = notesLeftIn(textAt(place));
    return count > 0
      ? [
          blocking(
            `${place.label}里还有 ${count} 处【】提示没有处理：请补上图片或链接，再删掉提示的那句话。`,
            place.at,
          ),
        ]
      : [];
  });
