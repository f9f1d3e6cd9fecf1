import type { Core } from '@strapi/strapi';
import type { ContentType, PublicTypeName } from '@xianfeng/content-types';
import { pendingDocuments, withdrawnDocuments, type Reader } from './states-of.ts';
import { waitingStates, type DeskState } from './states.ts';

/** What cannot be told of a list by Strapi alone, as far as the reader may see it. */
export interface StandingSets {
  /** Documents that wait for somebody, by their state. */
  readonly waiting: ReadonlyMap<string, DeskState>;
  /** Documents that were public and are not any more; some of them may wait again. */
  readonly gone: ReadonlySet<string>;
}

export async function standingSets(
  strapi: Core.Strapi,
  type: ContentType<PublicTypeName>,
  reader: Reader,
): Promise<StandingSets> {
  const pending = await pendingDocuments(strapi, type, reader);
  return {
    waiting: new Map([...pending].filter(([, state]) => waitingStates.includes(state))),
    gone: new Set(await withdrawnDocuments(strapi, type, reader)),
  };
}
