import { statfs } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Strapi's own sentences that an editor can meet, and what the desk says instead. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^Invalid credentials$/, '邮箱或密码不对。'],
  [/^User not active$|Login not allowed/, '这个账号已经停用，请联系系统管理员。'],
  [/^Too many requests/, '试的次数太多，请五分钟以后再试。'],
  [
    /Missing or invalid credentials|^Unauthorized$|refresh token|^Authentication required$/,
    '登录已经结束，请重新登录。',
  ],
  [
    /^File type '(.*)' is not allowed|^MIME type is not allowed/,
    '不能上传这种文件。照片请用 JPG 或 PNG，文件请用 PDF、Word 或 Excel。',
  ],
  [/too large|exceeds size limit/i, '文件太大，最大 50 MB。'],
  [/is not a valid image/, '这不是能打开的照片。'],
  [/file name contains invalid/i, '文件名里有不能用的字符，请改名以后再上传。'],
  [/^Files? (are|is) empty$/, '没有选文件。'],
  [/(reset password|registration)? ?token (has )?(expired|invalid)/i, '链接已经过期，请重新申请。'],
  [/Email already taken|user with this email/, '这个邮箱已经有账号了。'],
  [/Invalid password/, '密码至少 10 位，要有大写字母、小写字母和数字。'],
  [/must have at least one user with super admin/, '至少要留一个系统管理员。'],
  [/cannot delete your own user/, '不能删除自己的账号。'],
  [/could not be cloned/, '这一项不能直接复制：有的内容不能和别的相同。'],
  [/Document not found|Document version is not valid/, '没有找到这份内容，可能已经被删除。'],
];

const byStatus: Readonly<Record<number, string>> = {
  400: '填写的内容不对，请检查以后再试。',
  401: '登录已经结束，请重新登录。',
  403: '您没有这项权限。',
  404: '没有找到。',
  405: '不能这样做。',
  409: '现在不能这样做。',
  413: '内容太大，请分开保存。',
  429: '操作太快，请稍后再试。',
};

const hasChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);

/** The Chinese sentence for an answer with this status and message. */
export function chineseSentence(status: number, message: string): string {
  if (hasChinese(message)) return message;
  return (
    sentences.find(([pattern]) => pattern.test(message))?.[1] ??
    byStatus[status] ??
    '程序出了一点问题，请稍后再试；还是不行，请联系系统管理员。'
  );
}

interface Told {
  message?: unknown;
  details?: { errors?: unknown } | null;
}

const leastFree = 4 * 2 ** 20;

/** Whether nothing more can be saved: a database on a full disk fails with whatever statement comes next. */
async function diskIsFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < leastFree;
}

const tell = (status: number, told: Told): void => {
  if (typeof told.message === 'string') told.message = chineseSentence(status, told.message);
};

/** Puts every refusal that leaves the CMS into plain Chinese; names and details for machines stay. */
export function answerInChinese(strapi: Core.Strapi): void {
  strapi.server.use(async (context: Context, next: Next) => {
    await next();
    if (context.status < 400 || !context.body || typeof context.body !== 'object') return;
    const { error } = context.body as { error?: Told };
    if (!error || typeof error !== 'object') return;
    if (context.status >= 500 && (await diskIsFull(strapi.dirs.static.public)))
      error.message =
        '服务器的磁盘已满，没有保存。请不要关闭这个页面，联系系统管理员清理磁盘，然后再试一次。';
    tell(context.status, error);
    const list = error.details?.errors;
    if (Array.isArray(list)) for (const each of list as Told[]) tell(context.status, each);
  });
}
