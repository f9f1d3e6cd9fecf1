import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import { coverageAddress, coverageOf } from '../presenters/coverage.ts';
import { xmlLine, xmlText } from '../plain-text/xml-text.ts';
import type { FeedItem } from './feed-items.ts';

const length = 50;

/** Each unit's first project in a programme, the newest first, with how many of those who should declare had done so by then. */
export function coverageItems(
  content: Content,
  origin: string,
  programme: PublishedDocument<'programme'>,
): { items: FeedItem[]; complete: boolean } {
  const coverage = coverageOf(content, programme);
  const firsts = (coverage?.expected ?? [])
    .flatMap(({ unit, projects }) => {
      const key = `${programme.documentId}/${unit.documentId}`;
      const project =
        projects > 0 ? content.first('projects.byFiling', key, { order: 'ascending' }) : undefined;
      return project ? [{ unit, project }] : [];
    })
    .toSorted((one, other) => (one.project.firstPublished < other.project.firstPublished ? -1 : 1));
  const all = coverage?.expected.length ?? 0;
  const items = firsts.map(({ unit, project }, place): FeedItem => {
    const words = `${unit.data.name}公开了第一个项目，应申报的 ${all} 个单位里这是第 ${place + 1} 个`;
    return {
      title: xmlLine(
        `${unit.data.shortName ?? unit.data.name}：${project.data.title}（${place + 1}/${all}）`,
      ),
      link: `${origin}${addressOfDocument(project)}`,
      id: `${origin}${coverageAddress(programme)}#${unit.documentId}`,
      pubDate: new Date(project.firstPublished),
      description: xmlText(escapeHtml(words)),
      content: xmlText(`<p>${escapeHtml(words)}。</p><p>${escapeHtml(project.data.problem)}</p>`),
      categories: ['申报情况'],
      creator: xmlLine(unit.data.name),
      changed: project.firstPublished,
      picture: undefined,
    };
  });
  return { items: items.toReversed().slice(0, length), complete: items.length <= length };
}
