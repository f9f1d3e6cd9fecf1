import type { Core } from '@strapi/strapi';
import { blocking } from '@xianfeng/content-types/checks/check';
import type { FurtherCheck } from '../workflow/checks/further-checks.ts';
import { queueOf } from './settle-places.ts';

const namesIn = (shifts: unknown): string[] =>
  Array.isArray(shifts) ? shifts.map(({ name }: { name?: unknown }) => String(name ?? '')) : [];

/** By its name people signed up for a shift: it stays in the call, called off if need be, as long as they do. */
export const signUpChecks: FurtherCheck = async (strapi: Core.Strapi, { type, documentId }, { shifts }) => {
  if (type.name !== 'call') return [];
  const names = namesIn(shifts);
  const queue = (await queueOf(strapi, documentId)).filter(
    ({ shift }) => shift !== '' && !names.includes(shift),
  );
  return [...Map.groupBy(queue, ({ shift }) => shift)].map(([shift, people]) =>
    blocking(
      `班次“${shift}”已经有 ${people.length} 条报名，不能改名，也不能删掉：请照原来的名称填回来；不办了，就打开“这一班取消”。`,
      'shifts',
    ),
  );
};
