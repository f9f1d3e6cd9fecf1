import type { ContentType } from '@xianfeng/content-types';
import type { CalendarDate } from '@xianfeng/content-types/rules/calendar-date';
import type { Scope } from './scope-of.ts';

interface Belonging {
  readonly documentId: string;
}

/** A stored row with what says where it belongs. */
export interface ScopedRow {
  readonly organization?: Belonging | null;
  /** When a supervision was handed to the unit that it is about. */
  readonly deliveredOn?: CalendarDate | null;
  readonly project?: { readonly organization?: Belonging | null } | null;
}

/** Types whose documents belong to the unit that answers, whosever project they are about. */
export const answered: readonly string[] = ['supervision', 'opinion', 'appraisal'];

/** Why somebody with this scope may not touch such a document, in a sentence; null when he may. */
export function outOfScope(type: ContentType, row: ScopedRow, scope: Scope): string | null {
  if (scope === 'county') return null;
  if (scope.size === 0) return '您的账号还没有设定所属单位，请联系系统管理员。';
  const field = type.fields.organization;
  if (!field) return `“${type.label}”由组织部维护，您没有修改的权限。`;
  if (!row.organization) return `请填写“${field.label}”。`;
  if (!scope.has(row.organization.documentId)) return `“${field.label}”不是您所在的单位，您没有这项权限。`;
  const owner = type.fields.project && !answered.includes(type.name) ? row.project?.organization : null;
  return owner && !scope.has(owner.documentId)
    ? `“${type.fields.project?.label}”是别的单位的项目，您没有这项权限。`
    : null;
}

/** Why a supervision is not yet for the unit that it is about; null when it is. */
export function undelivered({ deliveredOn }: ScopedRow, today: CalendarDate): string | null {
  return deliveredOn && deliveredOn <= today ? null : '这份督办还没有送达，现在还不能看。';
}
