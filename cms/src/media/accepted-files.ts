import { zipNames } from '../archives/zip-entries.ts';

type Signature = (bytes: Buffer) => boolean;

const begins =
  (text: string, offset = 0): Signature =>
  (bytes) =>
    bytes.subarray(offset, offset + text.length).toString('latin1') === text;
const oneOf =
  (...signatures: readonly Signature[]): Signature =>
  (bytes) =>
    signatures.some((signature) => signature(bytes));

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const zip = begins('PK\x03\x04');
const ole = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const jpeg = begins('\xff\xd8\xff');
const webp: Signature = (bytes) => begins('RIFF')(bytes) && begins('WEBP', 8)(bytes);
const avif = oneOf(begins('ftypavif', 4), begins('ftypavis', 4));
const heic = oneOf(...['heic', 'heix', 'hevc', 'mif1', 'msf1'].map((brand) => begins(`ftyp${brand}`, 4)));
const text: Signature = (bytes) =>
  !bytes.includes(0) && !/^\s*(?:<|#!)/.test(bytes.subarray(0, 1024).toString('utf8'));
/** What newer programs write with a password; whoever opens it to take the author out says so. */
const lockedOffice: Signature = (bytes) => ole(bytes) && bytes.includes(encryptedPackage);
const office =
  (part: string): Signature =>
  (bytes) =>
    lockedOffice(bytes) || (zip(bytes) && (zipNames(bytes)?.includes(part) ?? false));

/** A picture is often named after another format by the program that passed it on. */
const picture = oneOf(jpeg, begins('\x89PNG\r\n\x1a\n'), begins('GIF87a'), begins('GIF89a'), webp, avif);
/** Some programs put the mark of UTF-8 before it. */
const pdf = oneOf(begins('%PDF-'), begins('\xef\xbb\xbf%PDF-'));

/** What files of each ending begin with. Whatever is not listed is not accepted. */
const signatures: Readonly<Record<string, Signature>> = {
  jpg: picture,
  jpeg: picture,
  jfif: picture,
  png: picture,
  gif: picture,
  webp: picture,
  avif: picture,
  pdf,
  ofd: office('OFD.xml'),
  docx: office('[Content_Types].xml'),
  xlsx: office('[Content_Types].xml'),
  pptx: office('[Content_Types].xml'),
  doc: ole,
  xls: ole,
  ppt: ole,
  // WPS writes its own formats as either.
  wps: oneOf(ole, zip),
  et: oneOf(ole, zip),
  dps: oneOf(ole, zip),
  mp4: begins('ftyp', 4),
  txt: text,
  csv: text,
};

/** The formats of pictures as sharp calls them, by ending. */
const formats: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'heif',
};
const withMacros = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm']);
const vbaInOle = Buffer.from('_VBA_PROJECT', 'utf16le');

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';

function hasMacros(bytes: Buffer): boolean {
  if (ole(bytes)) return bytes.includes(vbaInOle);
  return zip(bytes) && (zipNames(bytes)?.some((name) => /vbaProject|activeX/i.test(name)) ?? true);
}

/** The format of a picture by its name, as sharp calls it; null for any other file. */
export const pictureFormat = (name: string): string | null => formats[endingOf(name)] ?? null;

/** Whether a file is a video by its name. */
export const isVideoName = (name: string): boolean => endingOf(name) === 'mp4';

/** Whether a file is a PDF by its name. */
export const isPdfName = (name: string): boolean => endingOf(name) === 'pdf';

const officeNames = new Set(['ofd', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'wps', 'et', 'dps']);

/** Whether a file is a document of an office by its name, which programs describe by who wrote it. */
export const isOfficeName = (name: string): boolean => officeNames.has(endingOf(name));

/** Why a file may not come into the library, in a sentence that says what to do; null when it may. Nothing is unpacked. */
export function whyRefused(name: string, bytes: Buffer): string | null {
  const ending = endingOf(name);
  if (bytes.length === 0) return `《${name}》是空文件，请重新选择。`;
  if (heic(bytes)) return `《${name}》是苹果手机的 HEIC 照片。请在手机上另存为 JPG，再上传。`;
  if (withMacros.has(ending))
    return `《${name}》带宏，不能上传。请另存为不带宏的 .docx、.xlsx 或 .pptx，再上传。`;
  const signature = signatures[ending];
  if (!signature)
    return `不能上传${ending ? ` .${ending} ` : '这种'}文件。照片请用 JPG 或 PNG，文件请用 PDF、OFD、Word、Excel、PowerPoint 或 WPS 的格式。`;
  if (!signature(bytes))
    return `《${name}》的内容和后缀 .${ending} 对不上，可能改过名，或者已经损坏。请用原来的软件另存一份，再上传。`;
  if (hasMacros(bytes))
    return `《${name}》里有宏或控件，不能上传。请另存为不带宏的文件，或者另存为 PDF，再上传。`;
  return null;
}
