import type { Core } from '@strapi/strapi';
import { formatDate } from '@xianfeng/content-types/rules/beijing-time';
import type { Scope } from '../permissions/scope-of.ts';
import { listLetters } from './list-letters.ts';

/** A letter that waits for somebody: the most urgent are those that came first. */
export interface LetterDuty {
  readonly id: number;
  readonly words: string;
  readonly isLate: boolean;
}

const shown = 8;

/** The letters that wait for these units: how many, and the first of them; without a word of what is in them. */
export async function letterDuties(
  strapi: Core.Strapi,
  scope: Scope,
  now: Date,
): Promise<{ readonly count: number; readonly first: readonly LetterDuty[] }> {
  const { letters, total } = await listLetters(strapi, scope, 'open', 1, now);
  const first = letters.slice(0, shown).map(({ id, state, due, isLate }) => ({
    id,
    words: `${due ? formatDate(due) : ''}以前${state === 'received' ? '受理' : '答复'}${isLate ? '，已过期' : ''}`,
    isLate,
  }));
  return { count: total, first };
}
