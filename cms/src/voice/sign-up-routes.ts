import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  deskRoute,
  registerDeskRoutes,
  type Asked,
  type DeskRequest,
  type MadeRoute,
} from '../desk-routes/desk-route.ts';
import { pageNumber } from '../desk-routes/whole-number.ts';
import { rowId } from '../desk-routes/row-id.ts';
import { exportSignUps } from './export-sign-ups.ts';
import { readingScope } from './letter-scope.ts';
import { listCalls, listSignUps } from './list-sign-ups.ts';
import { publishCount } from './publish-count.ts';
import { mayOrganize, requireOrganizer, signUpFor } from './sign-up-scope.ts';
import { confirm, noteAbsent, noteCame, revealSignUp, strike, type SignUpWork } from './work-on-sign-up.ts';

const nothing = z.strictObject({});
const purpose = z.strictObject({
  purpose: z.string('请写用途').trim().min(4, '请写用途，至少4个字').max(100, '用途最多100个字'),
});
const came = z.strictObject({
  hours: z
    .number('请写每个人来了几个小时，如 2 或 2.5')
    .min(0, '小时数不能小于 0')
    .max(200, '小时数最多 200'),
});
const paged = z.object({
  page: pageNumber(),
});

const mayWork = ({ editor }: Asked): string | null =>
  editor.powers.has('submit') ? null : '您的角色不管理报名。';
const mayPublish = ({ editor }: Asked): string | null =>
  editor.powers.has('publish') ? null : '您的角色不能发布。';
const callOf = ({ params }: Pick<Asked, 'params'>): string => (params.call ?? '').slice(0, 40);

function work<Input>(
  strapi: Core.Strapi,
  path: string,
  input: z.ZodType<Input>,
  act: (work: SignUpWork, request: DeskRequest<Input>) => Promise<object | void>,
): MadeRoute {
  return deskRoute<Input>({
    method: 'POST',
    path: `/sign-ups/entries/:id/${path}`,
    mayNot: mayWork,
    input,
    answer: async (request) => {
      const { editor, params } = request;
      const row = await signUpFor(strapi, editor, rowId(params.id) ?? 0);
      return (await act({ strapi, row, editor }, request)) ?? { done: true };
    },
  });
}

/** `/desk/sign-ups…`: who signed up for the calls of one's units. */
export function registerSignUps(strapi: Core.Strapi): void {
  const calls = deskRoute({
    method: 'GET',
    path: '/sign-ups',
    mayNot: mayWork,
    answer: async ({ editor }) => ({ calls: await listCalls(strapi, await readingScope(strapi, editor)) }),
  });
  const list = deskRoute({
    method: 'GET',
    path: '/sign-ups/calls/:call',
    mayNot: mayWork,
    input: paged,
    answer: async (request) => {
      const { editor, input } = request;
      await requireOrganizer(strapi, editor, callOf(request), 'reading');
      const works = await mayOrganize(strapi, editor, callOf(request), 'working');
      return {
        ...(await listSignUps(strapi, callOf(request), input.page, works)),
        mayWork: works,
        mayPublish: works && mayPublish(request) === null,
      };
    },
  });
  const count = deskRoute({
    method: 'POST',
    path: '/sign-ups/calls/:call/publish-count',
    mayNot: mayPublish,
    input: nothing,
    answer: async (request) => {
      await requireOrganizer(strapi, request.editor, callOf(request), 'working');
      return { enrolled: await publishCount(strapi, callOf(request)) };
    },
  });
  const table = deskRoute({
    method: 'POST',
    path: '/sign-ups/calls/:call/export',
    mayNot: mayWork,
    input: purpose,
    answer: async (request) => {
      const { context, editor, input } = request;
      await requireOrganizer(strapi, editor, callOf(request), 'working');
      const bytes = await exportSignUps(strapi, callOf(request), input.purpose);
      context.set('Content-Type', 'text/csv; charset=utf-8');
      context.set('Cache-Control', 'no-store');
      context.body = bytes;
      return undefined;
    },
  });
  registerDeskRoutes(strapi, '/desk', [
    calls,
    list,
    count,
    table,
    work(strapi, 'confirm', nothing, (at) => confirm(at)),
    work(strapi, 'came', came, (at, { input }) => noteCame(at, input.hours)),
    work(strapi, 'absent', nothing, (at) => noteAbsent(at)),
    work(strapi, 'strike', nothing, (at) => strike(at)),
    work(strapi, 'reveal', purpose, (at, { input }) => revealSignUp(at, input.purpose)),
  ]);
}
