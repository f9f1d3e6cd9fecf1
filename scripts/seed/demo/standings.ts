import { addDays, dayNumber } from '../../../content-types/rules/calendar-date.ts';
import { formatPeriod, periodDays } from '../../../content-types/rules/period.ts';
import { bodyDocument } from '../body-document.ts';
import { ref, type Data } from '../operation.ts';
import type { Calendar, Day } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';
import { criteria } from './programmes.ts';
import { monthRatings, quarterRating, type Rated, type Rating } from './standing-ratings.ts';

const groups = { town: '乡镇（街道）', department: '县直单位', village: '村（社区）' } as const;
const total = ({ points }: Rated): number => Number(points.reduce((sum, each) => sum + each, 0).toFixed(1));

/** The unit is asked a week before the public reads it. */
const asked = -7;

function entriesOf({ rated }: Rating, published: Day, calendar: Calendar, answered: boolean): Data[] {
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    rated
      .filter((each) => each.group === group)
      .toSorted((one, other) => total(other) - total(one))
      .map((each, index) => ({
        project: ref(each.project),
        peerGroup: groups[group],
        rank: index + 1,
        score: total(each),
        scores: criteria.map(({ name }, place) => ({ criterion: name, score: each.points[place] })),
        ...(each.mark ? { mark: each.mark } : {}),
        ...(each.reason ? { reason: each.reason } : {}),
        ...(each.mark === 'snail' ? { askedOn: calendar.date(published + asked) } : {}),
        ...(each.statement && (answered || !each.late) ? { statement: each.statement } : {}),
      })),
  );
}

function story(calendar: Calendar, period: string, published: Day, rating: Rating): DocumentStory {
  const kind = period.includes('q') ? 'quarter' : 'month';
  const name = formatPeriod(period).replace(/^\d+年/, '');
  const late = rating.rated.some((each) => each.late);
  return {
    day: published,
    type: 'standing',
    key: `standing-${period}`,
    data: {
      title: kind === 'month' ? `${name}晾晒评比：红旗项目和蜗牛项目` : `${name}晒比评：排位和优秀项目`,
      kind,
      period,
      programme: ref('programme-year'),
      organization: ref('zuzhibu'),
      peers: '今年在推进的书记项目，分乡镇（街道）、县直单位、村（社区）三组，只和同组的比。',
      entries: entriesOf(rating, published, calendar, false),
      opens: calendar.date(published),
      closes: calendar.date(published + 7),
      objectionsTo: '县委组织部组织科（演示），电话 000-0000000，或者在意见箱投信；署名的五个工作日内答复。',
      criteria,
      formulaVersion: `${calendar.year}-1`,
      body: bodyDocument(rating.words),
      slug: `nian-${calendar.year}/${period}`,
    },
    later: late
      ? [
          {
            day: published + 3,
            kind: 'other',
            note: '补上单位的说明。',
            data: { entries: entriesOf(rating, published, calendar, true) },
          },
        ]
      : [],
  };
}

/** How many days after the last of its month a standing is public; another three, and the last word is said. */
const afterMonth = 4;

function months(calendar: Calendar): DocumentStory[] {
  const first = calendar.monthEnd(1) + afterMonth + 4 <= 0 ? 1 : 2;
  return monthRatings.map((rating, index) => {
    const end = calendar.monthEnd(first + index);
    return story(calendar, calendar.date(end).slice(0, 7), end + afterMonth, rating);
  });
}

/** The last quarter that was over two weeks ago: its window is still open. */
function quarter(calendar: Calendar): DocumentStory {
  const day = addDays(calendar.today, -14);
  const running = `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const before = addDays(periodDays(running).from, -1);
  const period = `${before.slice(0, 4)}-q${Math.ceil(Number(before.slice(5, 7)) / 3)}`;
  if (dayNumber(periodDays(period).to) > dayNumber(calendar.today) - 14)
    throw new RangeError(`${period} is not over on ${calendar.today}`);
  return story(calendar, period, -3, quarterRating);
}

export const standingStories = (calendar: Calendar): DocumentStory[] => [
  ...months(calendar),
  quarter(calendar),
];
