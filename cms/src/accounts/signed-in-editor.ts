import type { Core } from '@strapi/strapi';
import type { TypeName } from '@xianfeng/content-types';
import { powersOf, typesWrittenEverywhere, type Power } from './roles.ts';

/** Who works at the desk in the current request. */
export interface Editor {
  readonly id: number;
  readonly name: string;
  readonly powers: ReadonlySet<Power>;
  /** Types whose documents he may write for any unit. */
  readonly writesEverywhere: ReadonlySet<TypeName>;
}

interface StoredUser {
  readonly id: number;
  readonly firstname?: string | null;
  readonly lastname?: string | null;
  readonly email: string;
  readonly roles?: readonly { readonly code: string }[];
}

interface RequestState {
  readonly user?: StoredUser;
  readonly auth?: { readonly strategy?: { readonly name?: string } };
}

export function editorOf(user: StoredUser): Editor {
  const name = `${user.lastname ?? ''}${user.firstname ?? ''}`.trim() || user.email;
  const codes = (user.roles ?? []).map((role) => role.code);
  return { id: user.id, name, powers: powersOf(codes), writesEverywhere: typesWrittenEverywhere(codes) };
}

/** A token is nobody: it may read what it was made for, and take no step that a person answers for. */
const nobody: Editor = { id: 0, name: '接口令牌', powers: new Set(), writesEverywhere: new Set() };
const tokens = new Set(['admin-token', 'content-api-token']);

/** The editor behind the current request; null when the system itself is at work: a seed, a start, a timer. */
export function signedInEditor(strapi: Core.Strapi): Editor | null {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const strategy = state?.auth?.strategy?.name ?? '';
  if (tokens.has(strategy)) return nobody;
  return state?.user && strategy === 'admin' ? editorOf(state.user) : null;
}
