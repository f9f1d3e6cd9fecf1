import { errors } from '@strapi/utils';

/** The Chinese reason of an error that was thrown for the editor to read; null for anything else. */
export function refusalOf(error: unknown): string | null {
  return error instanceof errors.ApplicationError ? error.message : null;
}
