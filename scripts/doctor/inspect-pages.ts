import { beijingMinute } from '@xianfeng/content-types/rules/beijing-time';
import { columnTypes } from './column-types.ts';
import { findingAt, type Finding } from './finding.ts';
import type { PublicDocument } from './inspect-ledger.ts';
import type { PageFacts } from './page-facts.ts';

const everywhere = ['SiteName', 'SiteDomain'];
const onArticles = ['ArticleTitle', 'PubDate', 'ContentSource', 'Url'];
const onColumns = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];

/** What an inspector's program reads of every page: tags (国办发〔2017〕47号), true dates, words for pictures. */
export function inspectPages(
  pages: readonly PageFacts[],
  documents: readonly PublicDocument[],
  now: Date,
): Finding[] {
  const byPath = new Map(
    documents.flatMap((document) =>
      document.path && (columnTypes as readonly string[]).includes(document.type)
        ? [[document.path, document] as const]
        : [],
    ),
  );
  const lacking = (names: readonly string[], of: readonly PageFacts[]): string[] =>
    of.filter(({ metas }) => names.some((name) => !metas.get(name))).map(({ path }) => path);
  const articles = pages.filter(({ path }) => byPath.has(path));
  const untrue = articles.filter(
    ({ path, metas }) => metas.get('PubDate') !== beijingMinute(byPath.get(path)?.first ?? ''),
  );
  const future = pages.filter(({ metas }) => (metas.get('PubDate') ?? '') > beijingMinute(now.toISOString()));
  return [
    ...findingAt(
      'veto',
      '页面上的发布时间和公开账本里第一次公开的时间不一样，会被认定为伪造发稿日期。请运行 npm run rebuild。',
      untrue.map(({ path }) => path),
    ),
    ...findingAt(
      'veto',
      '页面上的发布时间在将来。请检查服务器的时钟。',
      future.map(({ path }) => path),
    ),
    ...findingAt(
      'fault',
      `页面缺少网站标签（${everywhere.join('、')}）。请运行 npm run rebuild。`,
      lacking(everywhere, pages),
    ),
    ...findingAt(
      'fault',
      `内容页缺少内容标签（${onArticles.join('、')}）。请在编辑台补上“来源”，再发布一次。`,
      lacking(onArticles, articles),
    ),
    ...findingAt(
      'fault',
      `栏目页缺少栏目标签（${onColumns.join('、')}）。请运行 npm run rebuild。`,
      lacking(
        onColumns,
        pages.filter(({ metas }) => metas.has('ColumnName')),
      ),
    ),
    ...findingAt(
      'fault',
      '图片没有文字说明，读屏软件念不出来。请在编辑台的媒体库里补上。',
      pages.flatMap(({ path, wordless }) => wordless.map((picture) => `${path}（${picture}）`)),
    ),
  ];
}
