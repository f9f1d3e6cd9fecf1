import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOf, fillText } from '../../scripts/seed/demo/calendar.ts';
import { stories } from '../../scripts/seed/demo/projects/index.ts';
import { storyText } from '../../scripts/seed/demo/story-numbers.ts';
import { countyOn, days, saidBy, type County } from './county.ts';

const calendar = calendarOf('2026-11-30');

describe('a text of the demo', () => {
  test.each([
    ['{-40}', '10月21日'],
    ['{0}', '11月30日'],
    ['{45}', '2027年1月14日'],
    ['{-40m}', '10月'],
    ['{-40y}', '2026年10月21日'],
    ['{-40d}', '2026-10-21'],
    ['{y}', '2026'],
  ])('%s says %s', (text, said) => expect(fillText(text, calendar)).toBe(said));

  test.each(['{+0}', '{+1}', '{-0}', '{007}', '{#0}', '{40x}', '{}', '{ 3}', '差{', '差}', '{{3}}', '{m}'])(
    'with %s is refused: no day, no figure',
    (text) => expect(() => fillText(text, calendar)).toThrow(RangeError),
  );

  test('tells no figure before it is measured, and nothing missing past a target', () => {
    const [dike] = stories;
    if (!dike) throw new Error('no story');
    const say = (text: string, day: number) => storyText(text, dike, calendar, day);
    expect(say('{#0}千米，差{/0}千米', -230 + 1)).toBe('2.1千米，差3.9千米');
    expect(() => say('{#0}', -230)).toThrow('圩堤达标长度 is not measured');
    expect(() => say('{+0}', -100)).toThrow('{+0}');
    const fewer = {
      ...dike,
      metrics: [{ ...dike.metrics[0]!, from: 68, target: 30, values: [[-9, 34] as const] }],
    };
    expect(storyText('{/0}', fewer, calendar, 0)).toBe('4');
    const past = { ...fewer, metrics: [{ ...fewer.metrics[0]!, values: [[-9, 29] as const] }] };
    expect(() => storyText('{/0}', past, calendar, 0)).toThrow('past 30');
  });
});

const counts =
  '个百分点|平方米|立方米|千米|厘米|千克|公里|公顷|小时|分钟|万元|亿元|个|户|人|名|处|盏|座|米|吨|元|天|年|岁|台|辆|件|起|份|次|场|家|张|本|棵|株|根|片|票|期|套|项|条|口|亩|斤|方|里|钟头';

/** What no text of the county may say, and why. */
const faults: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['a placeholder is left', /[{}]|undefined|NaN|\[object/],
  ['a day stands where a figure belongs', /月\d+日(?:[人户件次场个处盏座片张]|千?米|万?元|多|余)/],
  ['a number is negative', /(?:^|[^\d-])-\d/],
  ['a month begins or ends a year', /\d月(?:年|底前?年|初年)/],
  ['nothing is missing', /(?:还差|剩下?)0(?!\.)/],
  // GB/T 15835: statistics and measures in digits.
  [
    'a statistic is in characters',
    new RegExp(
      `(?<![第一二两三四五六七八九十百千零])[一二两三四五六七八九]?[十百千](?![米克伏])[一二三四五六七八九十百千零]*(?:多|余)?(?:${counts})`,
    ),
  ],
  [
    'a measure is in characters',
    /(?<![一二两三四五六七八九])[一二两三四五六七八九十]+(?:点[一二三四五六七八九])?(?:千米|厘米|平方米|立方米|公顷|吨|千克|万元|亿元|元[^旦])|百分之|[一二三四五六七八九]成(?:[一二三四五六七八九]|以|，|。)/,
  ],
  // The law of measures: 千克, 千米, 立方米, 公顷; 亩 only beside the lawful unit.
  ['a unit is not lawful', /\d(?:多)?(?:斤|市斤|公?里(?!程)|华里|钟头|万?方(?![便向法案式形]))|百斤/],
  ['亩 stands alone', /(?<!（(?:每)?[\d.]*万?)(?<!每)亩/],
  // Days are counted from today: what belongs to one season would be wrong in the others.
  [
    'a season is told',
    /冬|夏天|夏季|春天|春茶|秋茶|采茶|抢采|割稻|收稻|入汛|汛期|雨季|过年|春节|年底|年末|(?<!\d)年前|学期|期末|开学(?!校)|暑假|寒假|今年|明年|年内/,
  ],
  ['a day is told without its date', /昨天|前天|明天|后天|上周[^期]|本周|这周|下周|今天(?!精神)/],
  [
    'a word is outdated or loose',
    /五保户|市场监管来|村民代表会(?!议)|村规(?!民约)|部务会书记|司法部门|个乡镇街道|改好了标记|钟头/,
  ],
  // What the portal has not: letters, sign-ups and judging of its own.
  [
    'the portal promises what it cannot',
    /谁都可以评|意见箱|本站提意见|在本站报名|评议码|网上报名|每月至少一次|从本站自动取/,
  ],
];

describe.each(days)('on %s', (today) => {
  let county: County;
  let said: string[];
  beforeAll(() => {
    county = countyOn(today);
    said = saidBy(county);
    expect(said.length).toBeGreaterThan(2000);
  });

  test.each(faults)('no text of the county shows that %s', (_why, pattern) => {
    expect(
      said.filter((text) => pattern.test(text)).map((text) => pattern.exec(text)?.[0].concat(' in ', text)),
    ).toEqual([]);
  });

  test('every text would be caught: each fault is seen in a text that has it', () => {
    const wrong = [
      '还差{/0}米',
      '讲了11月29日场',
      '还差-4天',
      '1月年底前',
      '还差0户',
      '巡护七十二户',
      '节约三万元，成活八成以上',
      '鲜叶1200斤',
      '土地120亩',
      '年底六百人',
      '这周装完',
      '五保户免费',
      '可以在意见箱投信',
    ];
    for (const [index, text] of wrong.entries())
      expect(text, faults[index]?.[0]).toMatch(faults[index]?.[1] ?? /^$/);
    expect(wrong).toHaveLength(faults.length);
  });
});
