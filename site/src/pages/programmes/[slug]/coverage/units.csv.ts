import type { APIRoute } from 'astro';
import { guard } from '@xianfeng/content-types/table/index';
import { levelWords, unitKindWords } from '@xianfeng/content-types/rules/units';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { addressOfDocument } from '../../../../../content/indexes.ts';
import { byteOrderMark, csvRows } from '../../../../../open-data/csv.ts';
import { coverageOf } from '../../../../../presenters/coverage.ts';
import { documentAt } from '../../../../../presenters/describe.ts';

const headings = ['单位', '上级', '层级', '组织类型', '网址', '项目数', '第一个项目公开日期'];

/** Who should declare in a programme, a row each: in which sorts they fall, and how many projects they have in public. */
export const GET: APIRoute = ({ locals: { content, origin, address } }) => {
  const programme = documentAt<'programme'>(content, address.slice(0, -'coverage/units.csv'.length));
  const rows = (coverageOf(content, programme)?.expected ?? []).map(({ unit, projects }) => {
    const { name, parent, level, kind } = unit.data;
    const first = content.first('projects.byFiling', `${programme.documentId}/${unit.documentId}`, {
      order: 'ascending',
    });
    return [
      guard(name),
      guard((parent && content.get('organization', parent)?.data.name) ?? ''),
      levelWords[level],
      unitKindWords[kind],
      `${origin}${addressOfDocument(unit)}`,
      projects,
      first ? beijingDate(first.firstPublished) : null,
    ];
  });
  return new Response(byteOrderMark + csvRows([headings, ...rows]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
