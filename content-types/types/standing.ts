import { contentType } from '../language/content-type.ts';
import { body, date, enumeration, relation, repeatable, text } from '../language/fields.ts';
import { criterionPart } from '../parts/shared-parts.ts';
import { standingEntryPart } from '../parts/standing-parts.ts';
import { periodPattern, periodWords } from '../rules/period.ts';

/** Programme and period, as they stand in the address: `nian-2026/2026-10`. */
const folder = /^[a-z0-9]+(?:-[a-z0-9]+)*\/(?:19|2\d)\d{2}(?:-(?:q[1-4]|\d{2}))?$/;

export const standing = contentType({
  name: 'standing',
  plural: 'standings',
  label: '晾晒评比',
  about: '一个项目系列在一个月、一个季度或一年里的评比：红旗、蜗牛、名次和得分。',
  titleField: 'title',
  keys: [{ fields: ['programme', 'period'], only: '一个项目系列一期只能有一份评比' }],
  fields: {
    title: text('标题', { required: true, max: 60, width: 12 }),
    kind: enumeration('周期', periodWords, { required: true, default: 'month' }),
    period: text('期间', {
      required: true,
      max: 7,
      width: 4,
      pattern: periodPattern,
      help: '月度写 2026-10，季度写 2026-q3，年度写 2026。',
    }),
    programme: relation('项目系列', { to: 'programme', required: true }),
    organization: relation('评定单位', { to: 'organization', required: true }),
    peers: text('评比范围', {
      required: true,
      max: 200,
      width: 12,
      help: '比的是哪些项目，如：全县今年在推进的书记项目，分组评。',
    }),
    entries: repeatable('参评项目', standingEntryPart, { required: true }),
    opens: date('公示开始'),
    closes: date('公示截止', { help: '有公示期的，要写明意见向谁提。' }),
    objectionsTo: text('意见向谁提', { max: 200, width: 12, help: '单位、电话、怎么提、几天答复。' }),
    criteria: repeatable('评价办法', criterionPart),
    formulaVersion: text('评价办法版本', {
      max: 20,
      width: 3,
      help: '和项目系列里的版本一致；办法改了，以前的评比不变。',
    }),
    recordUntil: date('记录截至', {
      help: '分数按到这一天结束时的公开账本算。要在今天以前，这样谁来复算都是同一个数。',
    }),
    body: body('说明'),
    source: text('来源', { max: 60 }),
    slug: text('网址名', {
      required: true,
      max: 80,
      unique: true,
      pattern: folder,
      help: '项目系列的网址名/期间，如 nian-2026/2026-10。留空会自动生成；一个系列一期只有一份。',
    }),
  },
});
