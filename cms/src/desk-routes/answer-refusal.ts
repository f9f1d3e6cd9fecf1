import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { refusalOf } from '../strapi-in-chinese/refusal-of.ts';
import { BusyError } from './busy-error.ts';
import { refuse } from './refuse.ts';

/**
 * Answers what was thrown for the editor to read: 404 for what is not there, 403 for what is not theirs to do, 503
 * with the time to wait for what is too much just now, 409 for everything that can be put right.
 * @throws whatever else was thrown: that is a fault of ours
 */
export function answerRefusal(context: Context, error: unknown): void {
  const reason = refusalOf(error);
  if (reason === null) throw error;
  if (error instanceof errors.NotFoundError) return refuse(context, 404, 'not-found', reason);
  if (error instanceof errors.PolicyError) return refuse(context, 403, 'forbidden', reason);
  if (error instanceof BusyError) {
    context.set('Retry-After', String(error.retryAfter));
    return refuse(context, 503, 'busy', reason);
  }
  refuse(context, 409, 'not-now', reason);
}
