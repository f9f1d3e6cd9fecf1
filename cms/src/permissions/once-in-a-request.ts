import type { Core } from '@strapi/strapi';

/** Asks something about an account. */
type Ask<Answer> = (strapi: Core.Strapi, userId: number) => Promise<Answer>;

/**
 * The same question, asked of the database once in a request: Strapi judges every permission of an account by itself before it
 * lets a request in, some sixty times the same condition. Outside of a request nothing is kept.
 */
export function onceInARequest<Answer>(ask: Ask<Answer>): Ask<Answer> {
  const answers = new WeakMap<object, Map<number, Promise<Answer>>>();
  return (strapi, userId) => {
    const request: object | undefined = strapi.requestContext.get();
    if (!request) return ask(strapi, userId);
    const known = answers.get(request) ?? new Map<number, Promise<Answer>>();
    answers.set(request, known);
    const answer = known.get(userId) ?? ask(strapi, userId);
    known.set(userId, answer);
    return answer;
  };
}
