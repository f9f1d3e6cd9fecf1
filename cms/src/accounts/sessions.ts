import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** The part of Strapi's session manager that is needed here. */
interface Sessions {
  validateAccessToken(token: string): {
    readonly isValid: boolean;
    readonly payload: { readonly sessionId: string } | null;
  };
  isSessionActive(sessionId: string): Promise<boolean>;
  validateRefreshToken(token: string): Promise<{ readonly isValid: boolean }>;
  invalidateRefreshToken(userId: string): Promise<void>;
}

const sessionsOf = (strapi: Core.Strapi): Sessions =>
  (strapi.sessionManager as unknown as (origin: string) => Sessions)('admin');

/** Whether a request brings the token of somebody who is signed in at the desk. */
export async function hasSession(strapi: Core.Strapi, context: Context): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(context.get('authorization'))?.[1];
  if (token === undefined) return false;
  const { isValid, payload } = sessionsOf(strapi).validateAccessToken(token);
  return isValid && payload !== null && (await sessionsOf(strapi).isSessionActive(payload.sessionId));
}

/** The cookie by which Strapi keeps somebody signed in. */
export const sessionCookie = 'strapi_admin_refresh';

/** Whether a request brings the cookie of a session that has not ended: a browser asks for a picture with nothing else. */
export async function hasSessionCookie(strapi: Core.Strapi, context: Context): Promise<boolean> {
  const token = context.cookies.get(sessionCookie);
  return token !== undefined && (await sessionsOf(strapi).validateRefreshToken(token)).isValid;
}

/** Ends every session of an account at once: its access tokens stop working with the session that they belong to. */
export async function endSessions(strapi: Core.Strapi, userId: number): Promise<void> {
  await sessionsOf(strapi).invalidateRefreshToken(String(userId));
}
