import { contentTypes } from '@xianfeng/content-types';
import { blocking } from '@xianfeng/content-types/checks/check';
import { isCutOf } from '@xianfeng/content-types/forms/cut-text';
import type { FurtherCheck } from '../workflow/checks/further-checks.ts';
import { letterOfOpinion } from './letter-of-opinion.ts';
import { sealedParts } from './sealed-parts.ts';

const { label } = contentTypes.opinion.fields.question;

/**
 * As long as the letter of which an opinion was made lies here, the opinion says nothing that its writer did not. The draft is held to
 * that when it is made; whoever edits it afterwards is held to it again.
 */
export const opinionChecks: FurtherCheck = async (strapi, { type, documentId }, { question }) => {
  const row = type.name === 'opinion' ? await letterOfOpinion(strapi, documentId) : undefined;
  const letter = row?.letter ? sealedParts(strapi).letter(row.receipt, row.letter) : null;
  if (!letter || typeof question !== 'string' || isCutOf(letter.text, question)) return [];
  return [blocking(`“${label}”和来信对不上：只能删、不能改，删掉的地方写“（略）”。`, 'question')];
};
