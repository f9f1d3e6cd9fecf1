import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** Answers with a reason in Chinese. */
export function refuse(context: Context, status: number, code: string, message: string): void {
  context.status = status;
  context.body = { error: { code, message } };
}

/** The Chinese reason of an error that was thrown for the editor to read; null for anything else. */
export function refusalOf(error: unknown): string | null {
  return error instanceof errors.ApplicationError ? error.message : null;
}
