import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { editorOf, type Editor } from '../accounts/signed-in-editor.ts';
import { answerRefusal } from './answer-refusal.ts';
import type { DeskContext } from './desk-context.ts';
import { inputFault } from './input-fault.ts';
import { inputReason } from './input-reason.ts';
import { refuse } from './refuse.ts';

/** What an answer is made from. */
export interface DeskRequest<Input> {
  readonly context: DeskContext;
  readonly params: Readonly<Record<string, string>>;
  /** The checked query of a GET, the checked body of anything else. */
  readonly input: Input;
  readonly editor: Editor;
}

export type Asked = Omit<DeskRequest<never>, 'input'>;

export interface DeskRoute<Input> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Strapi's own permission that the role needs, such as `plugin::upload.read`. */
  readonly permission?: string;
  /** Why this person may not, in a sentence; null when they may. Asked before the input is looked at. */
  readonly mayNot?: (asked: Asked) => string | null | Promise<string | null>;
  readonly input?: z.ZodType<Input>;
  /** The body of the answer; undefined where `context` was answered otherwise. */
  readonly answer: (request: DeskRequest<Input>) => Promise<object | undefined>;
}

/** A route as Strapi takes it. */
export type MadeRoute = Readonly<Record<string, unknown>>;

const givenIn = ({ method, query, request }: DeskContext): unknown =>
  method === 'GET' ? query : (request.body ?? {});

/**
 * Makes a route of the desk: only whoever signed in gets in, then whoever may, then whoever says it rightly. Refusals
 * are 403, 400, 404 and 409 with a Chinese sentence.
 */
export function deskRoute<Input = undefined>({
  method,
  path,
  permission,
  mayNot,
  input: schema,
  answer,
}: DeskRoute<Input>): MadeRoute {
  const handler = async (context: DeskContext): Promise<void> => {
    const asked = { context, params: context.params, editor: editorOf(context.state.user) };
    try {
      const reason = await mayNot?.(asked);
      if (reason) throw new errors.PolicyError(reason);
      const read = schema?.safeParse(givenIn(context), { error: inputReason });
      if (read && !read.success) return refuse(context, 400, 'bad-request', inputFault(read.error));
      const body = await answer({ ...asked, input: read?.data as Input });
      if (body !== undefined) context.body = body;
    } catch (error) {
      answerRefusal(context, error);
    }
  };
  const permissions = permission
    ? [{ name: 'admin::hasPermissions', config: { actions: [permission] } }]
    : [];
  return {
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin', ...permissions] },
    info: { type: 'admin' },
  };
}

/** Puts routes into the desk's own interface, which the public does not get. */
export function registerDeskRoutes(strapi: Core.Strapi, prefix: string, routes: readonly MadeRoute[]): void {
  strapi.server.routes({ type: 'admin', prefix, routes: [...routes] } as never);
}
