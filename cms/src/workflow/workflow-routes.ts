import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { errors } from '@strapi/utils';
import { noteKinds, uidOf, type NoteKind } from '@xianfeng/content-types';
import { z } from 'zod';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { publicTypeByPath } from '../ledger/public-type-by-path.ts';
import { badRequest } from '../requests/bad-request.ts';
import { refuse, refusalOf } from '../requests/refuse.ts';
import { requireScope } from '../scope/guard-scope.ts';
import { approvalChecklist, unchecked } from './approval-checklist.ts';
import { describeStanding } from './describe-standing.ts';
import { openTasks } from './open-tasks.ts';
import { performDeed, type Words } from './perform-deed.ts';
import type { Target } from './read-facts.ts';
import { rules, type Deed } from './states.ts';

const longest = 300;
const words = z.string().trim().max(longest, `最多 ${longest} 个字`);
const reason = words.min(1, '要写明原因，公众会看到');
const kind = z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]], '要从给出的类别里选一个');
const note = words.transform((text) => text || undefined).optional();

/** What may be said with each deed. */
const bodies: Readonly<Record<Deed, z.ZodType<Words>>> = {
  submit: z.strictObject({ note, noteKind: kind.optional() }),
  approve: z.strictObject({ note, checked: z.array(z.enum(approvalChecklist, '没有这一项')).refine((items) => unchecked(items).length === 0, '请逐项核对以后再批准').optional() }),
  return: z.strictObject({ note: words.min(1, '要写明哪里要改') }),
  schedule: z.strictObject({ at: z.iso.datetime({ offset: true, error: '要写明时间，如 2026-05-11T09:00:00+08:00' }).refine((at) => Date.parse(at) > Date.now(), '要是将来的时间') }),
  publish: z.strictObject({ note }),
  'publish-at-once': z.strictObject({ note: words.min(1, '要写明为什么来不及审核'), noteKind: kind.optional() }),
  withdraw: z.strictObject({ note: reason }),
  redact: z.strictObject({ note: reason, seqs: z.array(z.int().positive()).min(1, '至少写一条，或者不写').optional() }),
};

const editorIn = (context: Context): Editor => editorOf(context.state.user);

function targetOf(context: Context): Target | null {
  const { type: segment, documentId } = (context as Context & { params: Record<string, string> }).params;
  const type = publicTypeByPath(segment ?? '');
  return type && documentId ? { type, documentId } : null;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

const maySee = (context: Context, { type }: Target) => (context.state.userAbility as Ability).can('plugin::content-manager.explorer.read', uidOf(type.name));

/** Answers what `work` gives: 403 and 409 with the reason when it is not allowed, or not now. */
async function answer(strapi: Core.Strapi, context: Context, work: (target: Target) => Promise<object>): Promise<void> {
  const target = targetOf(context);
  if (!target) return refuse(context, 404, 'not-found', '没有这样的内容。');
  if (!maySee(context, target)) return refuse(context, 403, 'forbidden', '您没有查看这类内容的权限。');
  try {
    await requireScope(strapi, target.type, target.documentId, editorIn(context));
    context.body = await work(target);
  } catch (error) {
    if (error instanceof errors.NotFoundError) return refuse(context, 404, 'not-found', error.message);
    if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', error.message);
    const why = refusalOf(error);
    if (why === null) throw error;
    refuse(context, 409, 'not-now', why);
  }
}

async function perform(strapi: Core.Strapi, context: Context, deed: Deed): Promise<void> {
  const body = bodies[deed].safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  await answer(strapi, context, async (target) => ({ state: await performDeed(strapi, deed, target, body.data, editorIn(context)) }));
}

/** The verbs of the desk that Strapi does not have, and where a document stands, for signed-in editors. */
export function registerWorkflow(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (context: Context) => Promise<void>) => ({ method, path: `/:type/:documentId${path}`, handler, config: { policies: ['admin::isAuthenticatedAdmin'] }, info: { type: 'admin' } });
  const deeds = (Object.keys(rules) as Deed[]).map((deed) => route('POST', `/${deed}`, (context) => perform(strapi, context, deed)));
  const standing = route('GET', '', (context) => answer(strapi, context, (target) => describeStanding(strapi, target, editorIn(context))));
  const tasks = async (context: Context) => {
    context.body = { tasks: await openTasks(strapi, editorIn(context)) };
  };
  const list = { method: 'GET', path: '/tasks', handler: tasks, config: { policies: ['admin::isAuthenticatedAdmin'] }, info: { type: 'admin' } };
  strapi.server.routes({ type: 'admin', prefix: '/workflow', routes: [list, standing, ...deeds] } as never);
}
