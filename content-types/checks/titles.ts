import { warning, type Check } from './check.ts';

/** As many characters as a phone shows in two lines of a list. */
const longest = 36;

/** A title that is cut off in lists, or that somebody has used already. */
export const titles: Check = (type, fields, { twins }) => {
  const title = fields[type.titleField];
  const label = type.fields[type.titleField]?.label ?? '标题';
  if (typeof title !== 'string') return [];
  const length = [...title].length;
  const long =
    length > longest
      ? [
          warning(
            `“${label}”有 ${length} 个字，超过 ${longest} 个字在手机上看不全，请尽量写短。`,
            type.titleField,
          ),
        ]
      : [];
  const ends = /[。；，、,;.]$/.test(title) ? [warning(`“${label}”末尾不用标点。`, type.titleField)] : [];
  const twice =
    twins.length > 0
      ? [
          warning(
            `已经有“${label}”相同的${type.label}（${twins.slice(0, 3).join('、')}），请确认不是重复发布。`,
            type.titleField,
          ),
        ]
      : [];
  return [...long, ...ends, ...twice];
};
