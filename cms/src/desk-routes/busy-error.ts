import { errors } from '@strapi/utils';

/** What could be done for this editor, but not now; its message says so in Chinese. */
export class BusyError extends errors.ApplicationError {
  /** @param retryAfter seconds until it is worth trying again */
  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }

  readonly retryAfter: number;
}
