import { contentTypeOf, publicTypeNames } from '@xianfeng/content-types';
import { asOfWords, type Publication } from './publication.ts';

/** What lies on top of the archive: for somebody who found it years later, away from the portal. */
export function readMe(publication: Publication): string {
  const { site, origin, licence } = publication;
  return [
    `${site}：开放数据`,
    `来自 ${origin}/data/`,
    `${asOfWords(publication.asOf)}。`,
    '',
    `许可：${licence.name}${licence.address ? `（${licence.address}）` : ''}。${licence.allows}`,
    '',
    'changes.csv 是改过的承诺：一行一处，改前、改后、理由。',
    'project.csv 里另有每个项目的状态、逾期工作日、进度和原目标，按公开账本最后一条的日期算。',
    '*.csv 是表格，用 Excel 或 WPS 直接打开；一份内容有几个进度节点、指标等，就占几行。',
    '*.jsonl 是给程序用的，一行一份内容，和公开账本里的快照一字不差。',
    'schema/ 里是每一类的 JSON Schema；dictionary.csv 说明每个字段的意思。',
    '',
    ...publicTypeNames.map((name) => `${name}：${contentTypeOf(name).label}`),
    '',
  ].join('\r\n');
}
