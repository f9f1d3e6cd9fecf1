import { finished } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { koaBody } from 'koa-body';
import { hasSession } from '../accounts/sessions.ts';
import { refuse } from '../desk-routes/refuse.ts';
import { boundedForm } from './bounded-form.ts';
import { drain } from './drain.ts';
import { matchedRoutes } from './matched-routes.ts';
import { BodyRefused, readJson } from './read-json.ts';
import { emptyIncoming, withIncoming } from './received-files.ts';

const megabyte = 1024 * 1024;
/** The largest form is a project with all its parts; who has not signed in sends a name and a password. */
const jsonLimit = { signedIn: 4 * megabyte, stranger: 64 * 1024 };
export const largestFile = 50 * megabyte;
/** The only routes that take files: our form, Strapi's own page of the library, its replacing, and tables. */
const fileRoutes: ReadonlySet<string> = new Set([
  '/upload',
  '/upload/files',
  '/upload/files/:id/replace',
  '/tables/:kind/check',
  '/tables/:kind/write',
]);

const carriesBody = ({ req }: Context): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

/** Room for the largest file and what the form says of it. */
const formLimits = { bytes: largestFile + 5 * megabyte, parts: 50, headerBytes: 16 * 1024 };
/** After a form has come, so long for writing the last of it; the parser never ends with some that are damaged. */
const patienceMs = 10_000;

const multipart = (folder: string) =>
  koaBody({
    multipart: true,
    json: false,
    text: false,
    urlencoded: false,
    patchKoa: true,
    formidable: { uploadDir: folder, maxFileSize: largestFile, maxFields: 100, maxFieldsSize: megabyte },
  });

/** Reads a form with files into a folder, as it comes and no more of it than the limits allow. */
async function readForm(context: Context, folder: string): Promise<void> {
  const { req } = context;
  const form = boundedForm(context.get('content-type'), formLimits);
  const headed = Object.assign(form, { headers: req.headers });
  const cutOff = (): unknown => req.complete || form.destroy(new Error('The request was cut off.'));
  const stalled = new AbortController();
  try {
    req.once('close', cutOff).pipe(form);
    await Promise.race([
      multipart(folder)(Object.create(context, { req: { value: headed } }) as Context, async () => undefined),
      finished(form, { writable: false, signal: stalled.signal }).then(async () => {
        await setTimeout(patienceMs, null, { signal: stalled.signal });
        throw new Error('The form was not read to its end.');
      }),
    ]);
  } finally {
    stalled.abort();
    req.off('close', cutOff).unpipe(form);
    form.destroy();
  }
}

/** Why a form with files could not be read. */
function refusalOfForm(error: unknown): BodyRefused {
  if (error instanceof BodyRefused) return error;
  const { message = '' } = error as { message?: string };
  return /maxFileSize|maxTotalFileSize/.test(message)
    ? new BodyRefused(413, '文件太大，最大 50 MB。')
    : new BodyRefused(400, '上传的内容不完整或者不对，没有保存。请重新选择文件，再上传一次。');
}

/**
 * Bodies are read only where a route takes one, of its type and its size: everything else is refused before a byte of
 * it is looked at. Strapi would read any body for any address, and leave what it received where it lies.
 */
export function guardBodies(strapi: Core.Strapi, dataDir: string): void {
  // Commands load this program, too, while another process serves and receives.
  strapi.server.httpServer.once('listening', () => emptyIncoming(dataDir));

  async function receiveForm(context: Context, next: Next): Promise<void> {
    await withIncoming(dataDir, async (folder) => {
      try {
        await readForm(context, folder);
      } catch (error) {
        throw refusalOfForm(error);
      }
      await next();
    });
  }

  async function receive(context: Context, next: Next): Promise<void> {
    const routes = matchedRoutes(strapi, context);
    if (routes.length === 0) return refuse(context, 404, 'not-found', '没有找到。');
    if ((context.get('content-encoding') || 'identity').toLowerCase() !== 'identity')
      throw new BodyRefused(400, '这里不接收压缩过的内容，请直接发送。');
    const signedIn = await hasSession(strapi, context);
    if (context.is('multipart')) {
      if (!routes.some((route) => fileRoutes.has(route))) throw new BodyRefused(415, '这里不接收文件。');
      if (!signedIn) return refuse(context, 401, 'unauthorized', '登录已经结束，请重新登录。');
      return receiveForm(context, next);
    }
    if (!context.is('json')) throw new BodyRefused(415, '这里只接收 JSON。');
    const limit = signedIn ? jsonLimit.signedIn : jsonLimit.stranger;
    (context.request as { body?: unknown }).body = await readJson(context.req, limit);
    await next();
  }

  strapi.server.use(async (context: Context, next: Next) => {
    if (!carriesBody(context)) return next();
    try {
      await receive(context, next);
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      refuse(context, error.status, 'bad-body', error.message);
    }
    await drain(context.req);
  });
}
