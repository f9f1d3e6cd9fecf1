import { notWordsButA } from '../body/alternative-text.ts';
import type { Json } from '../ledger/canonical-json.ts';
import { blocking, warning, type Check } from './check.ts';

interface Picture {
  readonly name: string;
  readonly alt: string;
}

function picturesIn(value: Json | undefined): Picture[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(picturesIn);
  if (!value || typeof value !== 'object') return [];
  const { sha256, mime, name, alt } = value as { readonly [key: string]: Json };
  if (sha256 !== undefined)
    return String(mime).startsWith('image/') ? [{ name: String(name), alt: String(alt ?? '') }] : [];
  return Object.values(value).flatMap(picturesIn);
}

const withoutEnding = (name: string) => name.replace(/\.\w+$/, '');
const saysNothing = /^(?:图|图片|照片|配图|截图|图像)?\s*\d*$|^(?:IMG|DSC|微信图片|WeChat)[\w-]*$/i;

/** Every picture has words for those who cannot see it, which publication itself demands; here they have to say something. */
export const alternatives: Check = (type, fields) =>
  Object.entries(fields).flatMap(([name, value]) => {
    const label = type.fields[name]?.label ?? name;
    return picturesIn(value).flatMap(({ name: file, alt }) => {
      const instead = notWordsButA(alt);
      if (instead === 'path')
        return [
          blocking(
            `“${label}”里的照片《${file}》替代文字是某台电脑上的文件位置，会泄露账号和文件夹的名字，请改成一句话。`,
            name,
          ),
        ];
      const poor =
        alt !== '' &&
        (instead !== null || alt === file || alt === withoutEnding(file) || saysNothing.test(alt));
      return poor
        ? [
            warning(
              `“${label}”里的照片《${file}》替代文字是“${alt}”，听的人不知道照片里有什么，请写一句话。`,
              name,
            ),
          ]
        : [];
    });
  });
