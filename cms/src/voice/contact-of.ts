import type { Core } from '@strapi/strapi';
import type { Contact } from '@xianfeng/content-types/forms/letter-form';
import type { LetterRow } from './letter-table.ts';
import { sealedParts } from './sealed-parts.ts';

/** Name and telephone that came with a letter; null when none did, or they were deleted. */
export const contactOf = (strapi: Core.Strapi, { receipt, contact }: LetterRow): Contact | null =>
  contact === null ? null : sealedParts(strapi).contact(receipt, contact);
