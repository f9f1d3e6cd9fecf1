import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { ContentType, Json } from '@xianfeng/content-types';
import { projectStages } from '@xianfeng/content-types/checks/project-stages';
import { nothingAround } from '@xianfeng/content-types/checks/check';
import { lastRead } from './public-state.ts';

/**
 * Holds every publication to the rule of stages, whichever way it comes: the workflow tells editors of it before, a seed
 * or an import of a whole county is told here.
 * @throws ApplicationError in Chinese
 */
export async function refuseFalseStage(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  snapshot: { readonly [field: string]: Json },
  reason: string | null,
): Promise<void> {
  if (type.name !== 'project') return;
  const before = await lastRead(strapi, documentId);
  const [fault] = projectStages(type, snapshot, { ...nothingAround(''), before, reason });
  if (fault) throw new errors.ApplicationError(fault.message);
}
