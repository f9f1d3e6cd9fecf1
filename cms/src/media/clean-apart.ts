import { extname, join } from 'node:path';
import { errors } from '@strapi/utils';
import { TookTooMuch, workApart } from '../threads/work-apart.ts';
import { noticeOf } from './clean-pdf.ts';
import type { CleanAnswer, FileToClean, Refused } from './clean-worker.ts';

/** A file as it is kept. */
export interface Kept {
  readonly bytes: Buffer;
  /** What the clerk is told of it; null when nothing. */
  readonly notice: string | null;
}

const clean = workApart<FileToClean, CleanAnswer>(join(__dirname, `clean-worker${extname(__filename)}`), {
  longestMs: 20_000,
  memory: { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
  atOnce: 2,
});

interface Kind {
  readonly what: string;
  /** What to do with one that cannot be cleaned, and with one that is locked. */
  readonly then: string;
  readonly unlock: string;
}

const kinds: Record<FileToClean['kind'], Kind> = {
  pdf: {
    what: '文件',
    then: '请用原来的软件打印成新的 PDF，再上传。',
    unlock: '请打开它，用“打印”另存为不加密的 PDF，再上传。',
  },
  video: {
    what: '视频',
    then: '请用剪辑软件导出成普通的 MP4，再上传。',
    unlock: '请用剪辑软件导出成不加密的 MP4，再上传。',
  },
  office: {
    what: '文件',
    then: '请用原来的软件另存一份，再上传。',
    unlock: '请打开它，在“另存为”里去掉密码，另存一份，再上传。',
  },
};
const reasons: Record<Refused, string> = {
  damaged: '打不开，可能没有传完整或者已经损坏。',
  encrypted: '加了密码，或者加了不让编辑、复制、打印的限制，没法去掉里面记着的作者。',
  'noted in parts': '是分段录的，段与段之间记着拍摄的地点一类的信息，没法去掉。',
  'too much': '太复杂，没法检查里面藏着什么。',
};

/**
 * A PDF, a film or a document of an office without what was noted beside it, cleaned in a thread of its own.
 * @throws ApplicationError in Chinese for what cannot be cleaned
 */
export async function cleanApart(kind: FileToClean['kind'], name: string, bytes: Buffer): Promise<Kept> {
  const refuse = (refused: Refused): never => {
    const { what, then, unlock } = kinds[kind];
    throw new errors.ApplicationError(
      `${what}《${name}》${reasons[refused]}${refused === 'encrypted' ? unlock : then}`,
    );
  };
  const answer = await clean({ kind, bytes: new Uint8Array(bytes) }).catch((error: unknown) => {
    if (error instanceof TookTooMuch) return refuse('too much');
    throw error;
  });
  if ('refused' in answer) return refuse(answer.refused);
  return {
    bytes: answer.bytes === null ? bytes : Buffer.from(answer.bytes.buffer),
    notice: noticeOf(name, answer.remains),
  };
}
