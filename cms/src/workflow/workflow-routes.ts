import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { uidOf } from '@xianfeng/content-types';
import { z } from 'zod';
import { superAdminCode } from '../accounts/roles.ts';
import { publicTypeByPath } from '../ledger/public-type-by-path.ts';
import { redactEntries } from '../ledger/redact-entries.ts';
import { withdrawDocument } from '../ledger/withdraw-document.ts';
import { badRequest } from '../requests/bad-request.ts';
import { refuse, refusalOf } from '../requests/refuse.ts';

interface Editor {
  readonly roles: readonly { readonly code: string }[];
}

interface Ability {
  can(action: string, subject: string): boolean;
}

type Target = { readonly type: NonNullable<ReturnType<typeof publicTypeByPath>>; readonly documentId: string };

const note = z.string('要写明原因，公众会看到').trim().min(1, '要写明原因，公众会看到').max(300, '最多 300 个字');
const withdrawal = z.strictObject({ note });
const redaction = z.strictObject({ note, seqs: z.array(z.int().positive()).min(1, '至少写一条，或者不写').optional() });

const isSuperAdmin = (context: Context) => (context.state.user as Editor).roles.some((role) => role.code === superAdminCode);
const mayPublish = (context: Context, uid: string) => (context.state.userAbility as Ability).can('plugin::content-manager.explorer.publish', uid);

function targetOf(context: Context): Target | null {
  const { type: segment, documentId } = (context as Context & { params: Record<string, string> }).params;
  const type = publicTypeByPath(segment ?? '');
  return type && documentId ? { type, documentId } : null;
}

/** Reads the body, does it, and answers: 400 for a body that is not right, 409 with the reason when it cannot be done now. */
async function answer<T>(context: Context, schema: z.ZodType<T>, act: (body: T) => Promise<object>): Promise<void> {
  const body = schema.safeParse((context.request as { body?: unknown }).body ?? {});
  if (!body.success) return badRequest(context, body.error);
  try {
    context.body = await act(body.data);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === null) throw error;
    refuse(context, 409, 'not-now', reason);
  }
}

async function withdraw(strapi: Core.Strapi, context: Context): Promise<void> {
  const target = targetOf(context);
  if (!target) return refuse(context, 404, 'not-found', '没有这样的内容。');
  if (!mayPublish(context, uidOf(target.type.name))) return refuse(context, 403, 'forbidden', '您没有撤回这类内容的权限，请联系审核人员。');
  await answer(context, withdrawal, async (body) => {
    await withdrawDocument(strapi, target.type, target.documentId, body.note);
    return { state: 'withdrawn' };
  });
}

async function redact(strapi: Core.Strapi, context: Context): Promise<void> {
  const target = targetOf(context);
  if (!target) return refuse(context, 404, 'not-found', '没有这样的内容。');
  if (!isSuperAdmin(context)) return refuse(context, 403, 'forbidden', '只有系统管理员可以清除公开记录的内容。');
  await answer(context, redaction, async (body) => ({ state: 'redacted', redacted: await redactEntries(strapi, { ...target, ...body }) }));
}

/** The verbs of the desk that Strapi does not have, for signed-in editors. */
export function registerWorkflow(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const route = (verb: string, handler: typeof withdraw) => ({ method: 'POST' as const, path: `/:type/:documentId/${verb}`, handler: (context: Context) => handler(strapi, context), config, info: { type: 'admin' } });
  strapi.server.routes({ type: 'admin', prefix: '/workflow', routes: [route('withdraw', withdraw), route('redact', redact)] } as never);
}
