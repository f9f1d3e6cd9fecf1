import {
  blocking,
  warning,
  type TableDocument,
  type TableProblem,
} from '@xianfeng/content-types/table/index';
import { valueProblem } from '../editing/check-values.ts';
import { outOfScope } from '../permissions/out-of-scope.ts';
import type { Scope } from '../permissions/scope-of.ts';
import { nothingAround, type PublicFields } from '@xianfeng/content-types/checks/check';
import { findingsIn } from '@xianfeng/content-types/checks/findings-in';
import type { TableKind } from './table-kinds.ts';
import { takenKeys, type PlannedDocument } from './taken-keys.ts';

/** What the checks must know of the documents that the table does not speak of. */
export interface Surroundings {
  readonly scope: Scope;
  readonly today: string;
  /** All documents of the type, of other units too: only to see what is taken. */
  readonly others: readonly TableDocument[];
  /** What the public last read of a document; null for what never was public. */
  lastRead(documentId: string): PublicFields | null;
  /** The unit of a project; undefined for none. */
  organizationOf(project: string): string | undefined;
}

const belonging = (documentId: unknown) => (typeof documentId === 'string' ? { documentId } : null);

function outside(
  { type }: TableKind,
  { row, after }: PlannedDocument,
  { scope, organizationOf }: Surroundings,
): TableProblem[] {
  const project =
    typeof after.project === 'string' ? { organization: belonging(organizationOf(after.project)) } : null;
  const reason = outOfScope(type, { organization: belonging(after.organization), project }, scope);
  return reason ? [blocking(row, type.fields.organization?.label ?? null, reason.replace(/。$/, ''))] : [];
}

function kindProblems({ fixed, label }: TableKind, { row, after }: PlannedDocument): TableProblem[] {
  if (fixed.kind !== 'monthly-report') return [];
  return [
    ...(after.kind === fixed.kind
      ? []
      : [blocking(row, '类别', `这张表只放${label}，请填“月度报告”或者留空`)]),
    ...(after.month ? [] : [blocking(row, '报告月份', '没有填写，请写成 2026-05 这样')]),
  ];
}

/** Of a list of groups that must not be empty, Strapi wants one even in a draft. */
function emptyLists({ type }: TableKind, { row, after }: PlannedDocument): TableProblem[] {
  const lists = Object.entries(type.fields).filter(
    ([name, field]) =>
      field.required &&
      field.many &&
      field.component &&
      !(Array.isArray(after[name]) && after[name].length > 0),
  );
  return lists.map(([, field]) => blocking(row, field.label, '至少要有一项'));
}

/** What stands against taking the documents in, and what will stand against their publication. */
export function checkEntries(
  kind: TableKind,
  planned: readonly PlannedDocument[],
  surroundings: Surroundings,
): TableProblem[] {
  const single = planned.flatMap((each) => {
    const unstorable = valueProblem(kind.type.fields, each.after);
    const after = each.after as unknown as PublicFields;
    const later = findingsIn(kind.type, after, {
      ...nothingAround(surroundings.today),
      before: each.documentId === null ? null : surroundings.lastRead(each.documentId),
      reason: typeof after.changeNote === 'string' ? after.changeNote : null,
    }).filter(({ level }) => level === 'blocking');
    return [
      ...outside(kind, each, surroundings),
      ...kindProblems(kind, each),
      ...emptyLists(kind, each),
      ...(unstorable ? [blocking(each.row, null, unstorable.replace(/。$/, ''))] : []),
      ...later.map(({ message }) =>
        warning(each.row, null, `${message.replace(/。$/, '')}（可以先存成草稿，提交审核以前要改好）`),
      ),
    ];
  });
  return [...single, ...takenKeys(kind, planned, surroundings.others)];
}
