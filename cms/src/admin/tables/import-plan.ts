/** What the CMS says of a table that is to be taken in; see cms/src/tables/plan-import.ts. */
export interface ImportPlan {
  readonly digest: string;
  readonly ticket: string;
  readonly unchanged: number;
  /** Whether what is written is public at once. */
  readonly atOnce: boolean;
  readonly problems: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly message: string;
    readonly level: 'blocking' | 'warning';
  }[];
  readonly steps: readonly {
    readonly row: number;
    readonly title: string;
    readonly action: 'create' | 'change';
    readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  }[];
}

export interface ImportResult {
  readonly created: number;
  readonly changed: number;
}

export const isBlocked = ({ problems }: ImportPlan): boolean =>
  problems.some(({ level }) => level === 'blocking');

/** One sentence about what a table would do. */
export function sentenceAbout({ steps, unchanged, atOnce }: ImportPlan): string {
  const count = (action: string) => steps.filter((step) => step.action === action).length;
  const said = [
    count('create') && `新增 ${count('create')} 份`,
    count('change') && `修改 ${count('change')} 份`,
    unchanged && `${unchanged} 份没有改动`,
  ]
    .filter(Boolean)
    .join('，');
  if (steps.length === 0)
    return `表里的内容和编辑台里的一样，没有需要写入的${unchanged ? `（共 ${unchanged} 份）` : ''}。`;
  return `这张表会${said}。${atOnce ? '写入以后立即公开。' : '写入以后都是草稿，还要提交审核才会公开。'}`;
}
