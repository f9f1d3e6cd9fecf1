import { contentTypeOf, type ContentType, type PublicTypeName } from '@xianfeng/content-types';

/** Content that is taken in and given out as a table. */
export interface TableKind {
  readonly name: string;
  readonly label: string;
  readonly type: ContentType<PublicTypeName>;
  /** What every document of the kind holds. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

const kind = (
  name: string,
  type: PublicTypeName,
  label: string,
  fixed: TableKind['fixed'] = {},
): TableKind => ({ name, label, type: contentTypeOf(type) as ContentType<PublicTypeName>, fixed });

export const tableKinds: readonly TableKind[] = [
  kind('projects', 'project', '书记项目'),
  kind('month-reports', 'update', '月度报告', { kind: 'monthly-report' }),
  kind('organizations', 'organization', '单位'),
];
