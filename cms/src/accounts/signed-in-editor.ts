import type { Core } from '@strapi/strapi';
import { powersOf, type Power } from './roles.ts';

/** Who works at the desk in the current request. */
export interface Editor {
  readonly id: number;
  readonly name: string;
  readonly powers: ReadonlySet<Power>;
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
  return { id: user.id, name, powers: powersOf((user.roles ?? []).map((role) => role.code)) };
}

/** The editor behind the current request; null when the system itself is at work: a seed, a start, a timer. */
export function signedInEditor(strapi: Core.Strapi): Editor | null {
  const state = strapi.requestContext.get()?.state as RequestState | undefined;
  const strategy = state?.auth?.strategy?.name;
  return state?.user && (strategy === 'admin' || strategy === 'admin-token') ? editorOf(state.user) : null;
}
