import type { AnyBody, AnyForm, Block } from '../body/nodes.ts';
import { bodyText } from '../body/plain-text.ts';
import { allBlocks, inlineText } from '../body/walk.ts';
import { warning, type Check, type Finding } from './check.ts';
import { placesIn, type Place } from './texts-of.ts';

const says = (content: readonly Block<AnyForm>[]) =>
  bodyText({ type: 'doc', content: [...content] } as AnyBody).trim() !== '';

/** Headings after which nothing comes but the next one of the same or a higher rank. */
function bareHeadings({ label, at }: Place, { content }: AnyBody): Finding[] {
  return content.flatMap((block, index) => {
    if (block.type !== 'heading') return [];
    const next = content
      .slice(index + 1)
      .find(
        (each) =>
          each.type === 'heading' || each.type === 'image' || each.type === 'attachment' || says([each]),
      );
    const bare = !next || (next.type === 'heading' && next.attrs.level <= block.attrs.level);
    return bare ? [warning(`${label}里的小标题“${inlineText(block.content)}”下面没有内容。`, at)] : [];
  });
}

type TableBlock = Extract<Block<AnyForm>, { type: 'table' }>;

/** Columns of a plain table that say nothing below their head. */
function emptyColumns({ label, at }: Place, table: TableBlock): Finding[] {
  const merged = table.content.some((row) =>
    row.content.some((cell) => (cell.attrs?.colspan ?? 1) > 1 || (cell.attrs?.rowspan ?? 1) > 1),
  );
  const [head, ...rows] = table.content;
  if (merged || !head || rows.length === 0) return [];
  return head.content.flatMap((cell, column) => {
    if (rows.some((row) => says(row.content[column]?.content ?? []))) return [];
    const name = bodyText({ type: 'doc', content: cell.content } as AnyBody).trim();
    return [
      warning(`${label}里的表格${name ? `“${name}”` : `第 ${column + 1} `}列是空的，请填好或者删掉。`, at),
    ];
  });
}

/** Parts of a text that promise something and hold nothing. */
export const emptiness: Check = (type, fields) =>
  placesIn(type.fields, fields).flatMap((place) => {
    if (place.field.kind !== 'body') return [];
    const body = place.value as unknown as AnyBody;
    return [
      ...bareHeadings(place, body),
      ...allBlocks(body).flatMap((block) => (block.type === 'table' ? emptyColumns(place, block) : [])),
    ];
  });
