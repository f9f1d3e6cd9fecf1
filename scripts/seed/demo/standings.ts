import { addDays, dayNumber } from '../../../content-types/rules/calendar-date.ts';
import { placesOf, pointsFor, sumOf, type Count } from '../../../content-types/rules/scoring.ts';
import { formatPeriod, periodDays } from '../../../content-types/rules/period.ts';
import { bodyDocument } from '../body-document.ts';
import { ref, type Data } from '../operation.ts';
import type { Calendar, Day } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';
import { criteria } from './programmes.ts';
import type { ProjectStory } from './project-story.ts';
import { stories } from './projects/index.ts';
import { monthRatings, quarterRating, type Rated, type Rating, type Snail } from './standing-ratings.ts';
import { countedBy, courseOf, courseWords, overdueWords, type Course } from './standing-scores.ts';

const groups = { town: '乡镇（街道）', department: '县直单位', village: '村（社区）' } as const;
const known = new Map(stories.map((each) => [each.slug, each]));

/** The unit is asked a week before the public reads it. */
const asked = -7;

/** So many days after the last one of a period its reports are in. */
const recorded = 3;

/** A rating as of the last day of its time. */
interface Standing extends Rating {
  readonly kind: 'month' | 'quarter';
  readonly end: Day;
  readonly published: Day;
}

interface Place extends Rated {
  readonly story: ProjectStory;
  readonly course: Course;
  readonly counts: readonly Count[];
  readonly points: readonly number[];
  readonly score: number;
}

function placeOf(each: Rated, calendar: Calendar, end: Day): Place {
  const story = known.get(each.project);
  if (!story) throw new RangeError(`No project ${each.project}`);
  const course = courseOf(story, calendar, end, end + recorded);
  const counts = countedBy(course, each.satisfied);
  const points = counts.map((count, index) => pointsFor(criteria[index]?.weight ?? 0, count));
  return { ...each, story, course, counts, points, score: sumOf(points) };
}

/** The first of a group is the quarter's best; the month's red flag goes to who kept every day besides. */
function markOf({ kind }: Standing, { group, course, project }: Place, place: number, snail?: Snail): Data {
  if (project === snail?.project) return { mark: 'snail' };
  if (place > 0) return {};
  if (kind === 'quarter') return { mark: 'excellent', reason: `${courseWords(course)}总分在同组最高。` };
  const flagged =
    group !== 'village' && course.milestones.whole > 0 && course.milestones.part === course.milestones.whole;
  return flagged ? { mark: 'red-flag', reason: courseWords(course) } : {};
}

function entriesOf(standing: Standing, calendar: Calendar, answered: boolean): Data[] {
  const { rated, snail, end, published } = standing;
  const unplaced = rated.map((each) => placeOf(each, calendar, end));
  const ranks = placesOf(unplaced);
  const places = unplaced.map((each, index) => ({ ...each, rank: ranks[index] ?? 0 }));
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    places
      .filter((each) => each.group === group)
      .toSorted((one, other) => other.score - one.score)
      .map((each, index) => ({
        project: ref(each.project),
        peerGroup: groups[group],
        rank: each.rank,
        score: each.score,
        scores: criteria.map(({ name }, place) => ({
          criterion: name,
          ...each.counts[place],
          score: each.points[place],
        })),
        ...markOf(standing, each, index, snail),
        ...(each.project === snail?.project
          ? {
              reason: `${overdueWords(each.story, calendar, end)}${snail.reason}`,
              askedOn: calendar.date(published + asked),
              ...(snail.statement && (answered || !snail.late) ? { statement: snail.statement } : {}),
            }
          : {}),
      })),
  );
}

function storyOf(calendar: Calendar, period: string, standing: Standing): DocumentStory {
  const { kind, published, rated, snail, words } = standing;
  const name = formatPeriod(period).replace(/^\d+年/, '');
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
      peers: '正在推进的书记项目，分乡镇（街道）、县直单位、村（社区）3组，只和同组的比。',
      entries: entriesOf(standing, calendar, false),
      opens: calendar.date(published),
      closes: calendar.date(published + 7),
      objectionsTo:
        '县委组织部组织科（演示），打电话 000-0000000，或者到县委组织部当面说；留下姓名的，5个工作日内答复。',
      criteria,
      formulaVersion: `${calendar.year}-1`,
      recordUntil: calendar.date(standing.end + recorded),
      body: bodyDocument(`${kind === 'month' ? '这个月' : '这个季度'}看了${rated.length}个项目。${words}`),
      slug: `nian-${calendar.year}/${period}`,
    },
    later: snail?.late
      ? [
          {
            day: published + 3,
            kind: 'other',
            note: '补上单位的说明。',
            data: { entries: entriesOf(standing, calendar, true) },
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
    return storyOf(calendar, calendar.date(end).slice(0, 7), {
      ...rating,
      kind: 'month',
      end,
      published: end + afterMonth,
    });
  });
}

/** The last quarter that was over two weeks ago: its window is still open. */
function quarter(calendar: Calendar): DocumentStory {
  const day = addDays(calendar.today, -14);
  const running = `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const before = addDays(periodDays(running).from, -1);
  const period = `${before.slice(0, 4)}-q${Math.ceil(Number(before.slice(5, 7)) / 3)}`;
  const end = dayNumber(periodDays(period).to) - dayNumber(calendar.today);
  if (end > -14) throw new RangeError(`${period} is not over on ${calendar.today}`);
  return storyOf(calendar, period, { ...quarterRating, kind: 'quarter', end, published: -3 });
}

export const standingStories = (calendar: Calendar): DocumentStory[] => [
  ...months(calendar),
  quarter(calendar),
];
