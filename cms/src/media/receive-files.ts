import { readFile, writeFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { pictureFormat, whyRefused } from './accepted-files.ts';
import { cleanFile } from './clean-file.ts';

/** A file as the body parser left it on the disk. */
interface ReceivedFile {
  originalFilename?: string | null;
  readonly filepath: string;
  size: number;
}

interface FileInfo {
  readonly name?: string;
  readonly alternativeText?: string | null;
}

interface Upload extends Context {
  readonly request: Context['request'] & {
    readonly body?: { readonly fileInfo?: unknown };
    readonly files?: { readonly files?: ReceivedFile | readonly ReceivedFile[] };
  };
}

const list = <T>(value: T | readonly T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? [...(value as readonly T[])] : [value as T];

function parsed(info: unknown): FileInfo {
  try {
    return (typeof info === 'string' ? JSON.parse(info) : (info ?? {})) as FileInfo;
  } catch {
    return {};
  }
}

/** Pictures that stand in a text get their words there, and say so by an empty text; all others bring them along. */
const isWordless = ({ alternativeText }: FileInfo): boolean =>
  alternativeText !== '' && !alternativeText?.trim();

/** Where to write the words of a picture, for whoever is asked for them; null where none are asked for. */
export type WhereToWrite = string | null;

async function receive(file: ReceivedFile, info: FileInfo, where: WhereToWrite): Promise<string | null> {
  const name = file.originalFilename ?? '';
  const bytes = await readFile(file.filepath);
  const reason = whyRefused(name, bytes);
  if (reason) throw new errors.ApplicationError(reason);
  if (pictureFormat(name) !== null && where !== null && isWordless(info))
    throw new errors.ApplicationError(
      `请先给照片《${name}》写替代文字：${where}，用一句话写明照片里有什么，再上传。看不见照片的人靠这句话知道内容。`,
    );
  const { bytes: clean, notice } = await cleanFile(name, bytes);
  // Browsers know no such ending, and would not show it.
  file.originalFilename = name.replace(/\.jfif$/i, '.jpg');
  if (!clean.equals(bytes)) {
    await writeFile(file.filepath, clean);
    file.size = clean.length;
  }
  return notice;
}

/**
 * Looks at every file that comes in before anything is stored, and puts pictures into the form in which they are kept.
 * @returns what is to be told of each, in order; null of most
 * @throws ApplicationError in Chinese for a file that is not accepted, or a picture without words
 */
export async function receiveFiles(context: Context, where: WhereToWrite): Promise<(string | null)[]> {
  const { body, files } = (context as Upload).request;
  const infos = list(body?.fileInfo).flatMap((info) => list(parsed(info)));
  const received = list(files?.files);
  const notices: (string | null)[] = [];
  for (const [index, file] of received.entries()) {
    const named = infos.find((info) => info.name === file.originalFilename);
    notices.push(await receive(file, named ?? infos[index] ?? {}, where));
  }
  return notices;
}
