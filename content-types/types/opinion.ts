import { contentType } from '../language/content-type.ts';
import { date, enumeration, longText, number, relation, slug, text } from '../language/fields.ts';
import { letterKindWords, outcomeWords } from '../rules/letter-words.ts';

export const opinion = contentType({
  name: 'opinion',
  plural: 'opinions',
  label: '群众意见',
  about: '群众写来的意见和单位的答复。在“来信”里点“起草公开稿”就有，来信人的姓名和电话不会带过来。',
  titleField: 'title',
  fields: {
    title: text('标题', { required: true, max: 60, width: 12, help: '不要写出来信人是谁。' }),
    kind: enumeration('类别', letterKindWords, { required: true, default: 'opinion' }),
    organization: relation('答复单位', { to: 'organization', required: true }),
    project: relation('关于哪个项目', { to: 'project' }),
    receivedOn: date('收到日期', { required: true }),
    voices: number('一样的来信', {
      integer: true,
      min: 1,
      help: '说同一件事、一起答复的来信一共几封。只有一封的不用填。',
    }),
    question: longText('来信说的', {
      required: true,
      max: 4000,
      help: '只删不改：能看出来信人是谁的话删掉，删掉的地方写“（略）”。',
    }),
    answer: longText('答复', { required: true, max: 4000 }),
    answeredOn: date('答复日期', { required: true }),
    outcome: enumeration('办理结果', outcomeWords, { required: true }),
    changed: relation('因此修改的项目', {
      to: 'project',
      help: '采纳以后改了哪个项目。那个项目的网页会写明“因群众意见修改”。',
    }),
    changedEntry: number('改在公开账本第几条', {
      integer: true,
      min: 1,
      help: '项目网页“公开记录”里，每次修改都写着是公开账本第几条。',
    }),
    slug: slug(),
  },
});
