import { type Cell, type Column, idColumn } from '@xianfeng/content-types/table/index';

const storageWords: Readonly<Record<string, string>> = {
  date: '日期，如 2026-05-01',
  datetime: '日期和时间，如 2026-05-01 09:30',
  boolean: '是 或 否',
  integer: '整数',
  float: '数字',
  decimal: '数字',
  json: 'JSON',
};

function whatToFill({ field, key }: Column): string {
  if (key === idColumn.key) return '系统给的编号。修改已有的内容时保留原样，新增的行留空。';
  if (key === 'slug') return field.help ?? '';
  const storage = field.storage as { type?: string; maxLength?: number } | null;
  const many = field.many ? '；有几个就用顿号隔开' : '';
  switch (field.kind) {
    case 'body':
      return '正文，一行一段。没有改动的正文，标题、表格和图片都会保留。';
    case 'media':
      return `“照片和文件”里的地址或者文件名${field.many ? '，一行一个' : ''}`;
    case 'relation':
    case 'quote':
      return `名称、简称、编号或者网址名${many}`;
    default:
  }
  if (field.words) return `选一个：${Object.values(field.words).join('、')}`;
  return [
    storageWords[storage?.type ?? ''] ??
      `文字${storage?.maxLength ? `，最多 ${storage.maxLength} 个字` : ''}`,
    field.help,
  ]
    .filter(Boolean)
    .join('。');
}

/** How to fill in each column, as a sheet. */
export function manualFor(columns: readonly Column[]): Cell[][] {
  const lists = [
    ...new Set(columns.filter(({ repeats }) => repeats).map(({ label }) => label.split('·')[0])),
  ];
  return [
    ['列', '必填', '怎么填'],
    [
      '一行一份内容',
      null,
      `表头不要改；用不着的列可以整列删掉，删掉的列不会改动。已有内容里清空的格子，导入以后就是空的。${lists.length > 0 ? `${lists.map((each) => `“${each}”`).join('')}可以有好几项：一项占一行，下面的行只填编号和这几列。` : ''}`,
    ],
    ...columns.map((column): Cell[] => [
      column.label,
      column.field.required ? '是' : null,
      whatToFill(column),
    ]),
  ];
}
