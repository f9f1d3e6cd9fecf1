import { smallestCell, validOf, type Tally } from '../rules/appraisal-result.ts';
import { grades } from '../rules/appraisal-words.ts';
import type { Snapshot } from '../types/index.ts';
import { blocking, warning, type Check, type Finding } from './check.ts';

/** What does not add up in one group's papers. */
function tallyFindings(tally: Partial<Tally>, index: number): Finding[] {
  const { issued, returned, spoilt } = tally;
  const at = (field: string): string => `tallies.${index}.${field}`;
  const which = `“计票结果”第 ${index + 1} 项`;
  if (issued === undefined || returned === undefined || spoilt === undefined) return [];
  if (returned > issued) return [blocking(`${which}收回的比发出的多，请核对。`, at('returned'))];
  if (spoilt > returned) return [blocking(`${which}废票比收回的多，请核对。`, at('spoilt'))];
  const valid = validOf({ returned, spoilt });
  const told = grades.filter((grade) => typeof tally[grade] === 'number');
  if (valid < smallestCell)
    return told.length === 0
      ? []
      : [
          blocking(
            `${which}有效票只有${valid}张，不到${smallestCell}张，容易看出谁投了什么：四项票数请清空。`,
            at('content'),
          ),
        ];
  if (told.length < grades.length)
    return [
      blocking(
        `${which}四项票数都要填，没有的填 0。`,
        at(grades.find((grade) => !told.includes(grade)) ?? 'content'),
      ),
    ];
  const sum = grades.reduce((total, grade) => total + (tally[grade] ?? 0), 0);
  return sum === valid
    ? []
    : [blocking(`${which}四项合起来是${sum}张，有效票是${valid}张，请核对。`, at('content'))];
}

/** What was asked and where the line lay is settled before anybody votes: once it has begun, the public version of it stands. */
function begunFindings(
  { passAt, question }: Partial<Snapshot<'appraisal'>>,
  before: Partial<Snapshot<'appraisal'>>,
  today: string,
): Finding[] {
  if (!before.opens || before.opens > today) return [];
  return [
    ...(before.passAt !== undefined && passAt !== undefined && passAt !== before.passAt
      ? [
          blocking(
            `评议已经开始，“通过线”不能再改，公开的是 ${before.passAt}%。要换办法的，请另开一次评议。`,
            'passAt',
          ),
        ]
      : []),
    ...(before.question && question && question !== before.question
      ? [warning('评议已经开始，“评什么”和公开的不一样：只能改错字，不能改意思。', 'question')]
      : []),
  ];
}

/** What cannot be true of a round and its papers. */
export const appraisalOrder: Check = (type, fields, { today, before }) => {
  if (type.name !== 'appraisal') return [];
  const round = fields as unknown as Partial<Snapshot<'appraisal'>>;
  const { opens, closes, passAt, tallies = [] } = round;
  const groups = tallies.map(({ population, way }) => `${population}/${way}`);
  const twice = groups.findIndex((group, index) => groups.indexOf(group) < index);
  return [
    ...(opens && closes && closes < opens ? [blocking('“评议截止”早于“评议开始”，请改好。', 'closes')] : []),
    ...(passAt !== undefined && passAt > 100 ? [blocking('“通过线”不能超过 100。', 'passAt')] : []),
    ...(tallies.length > 0 && closes && closes >= today
      ? [blocking('评议还没有截止，“计票结果”请在截止以后再填。', 'tallies')]
      : []),
    ...(twice >= 0
      ? [
          blocking(
            `“计票结果”第 ${twice + 1} 项和前面的是同一组，一组只写一项。`,
            `tallies.${twice}.population`,
          ),
        ]
      : []),
    ...(before ? begunFindings(round, before as unknown as Partial<Snapshot<'appraisal'>>, today) : []),
    ...tallies.flatMap(tallyFindings),
  ];
};
