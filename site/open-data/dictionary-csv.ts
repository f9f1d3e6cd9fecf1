import { wholeDictionary } from '@xianfeng/content-types/open-data/dictionary';
import { guard } from '@xianfeng/content-types/table/index';
import { byteOrderMark, csvRows } from './csv.ts';

/** The dictionary of all types as a table. */
export function dictionaryCsv(): string {
  const rows = wholeDictionary().map(({ type, typeLabel, path, label, form, always, about }) =>
    [typeLabel, type, label, path, form, always ? '是' : '否', about].map((cell) => guard(cell)),
  );
  return (
    byteOrderMark + csvRows([['类型', '类型代码', '字段', '字段代码', '内容', '一定有', '说明'], ...rows])
  );
}
