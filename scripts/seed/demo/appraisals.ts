import { ref } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

interface Papers {
  readonly population: 'members' | 'residents' | 'delegates' | 'panel';
  readonly way: 'meeting' | 'visit' | 'box';
  readonly issued: number;
  readonly returned: number;
  readonly spoilt: number;
  /** Satisfied, fairly satisfied, not satisfied, do not know; left out where there are too few papers to tell. */
  readonly said?: readonly [content: number, fairly: number, discontent: number, unknown: number];
}

interface Round {
  readonly slug: string;
  readonly title: string;
  readonly stage: 'beginning' | 'progress' | 'conclusion';
  readonly organization: string;
  readonly project: string;
  /** First day; made public a week before it, or by now. */
  readonly opens: number;
  readonly closes: number;
  readonly question: string;
  readonly how: string;
  readonly passAt: number;
  /** Counted on the last day and made public on the day after. */
  readonly papers?: readonly Papers[];
  readonly note?: string;
}

const tally = ({ said, ...papers }: Papers): object => {
  if (!said) return papers;
  const [content, fairly, discontent, unknown] = said;
  return { ...papers, content, fairly, discontent, unknown };
};

/** Rounds that are far off are announced by now. */
const announcedBy = -4;

const round = ({ organization, project, opens, closes, papers, note, ...data }: Round): DocumentStory => ({
  day: Math.min(opens - 7, announcedBy),
  type: 'appraisal',
  key: `appraisal-${data.slug}`,
  data: {
    ...data,
    organization: ref(organization),
    project: ref(project),
    opens: `{${opens}d}`,
    closes: `{${closes}d}`,
  },
  ...(papers
    ? {
        later: [
          {
            day: closes + 1,
            kind: 'other',
            note: '票数完了，公布计票结果。',
            data: { tallies: papers.map(tally), ...(note ? { note } : {}) },
          },
        ],
      }
    : {}),
});

/** Two projects judged to their end, one of them sent back once, one that is being judged, one that will be. */
export const appraisalStories: readonly DocumentStory[] = [
  round({
    slug: 'loudao-tuijin',
    title: '东门社区清楼道：推进评议',
    stage: 'progress',
    organization: 'dongmen',
    project: 'dongmen-loudao',
    opens: -166,
    closes: -160,
    question: '清楼道做到现在，您满意吗？',
    how: '楼长上门发票，不记名。投到单元门口的票箱，社区当着住户的面开箱。',
    passAt: 75,
    papers: [
      {
        population: 'residents',
        way: 'visit',
        issued: 140,
        returned: 118,
        spoilt: 3,
        said: [52, 28, 27, 8],
      },
    ],
    note: '没有到通过线。票上写得最多的是旧木料没有地方放，社区把储物间排到前面做。',
  }),
  round({
    slug: 'dangjiatang-jieti',
    title: '双井村当家塘：结题评议',
    stage: 'conclusion',
    organization: 'shuangjing',
    project: 'shuangjing-dangjiatang',
    opens: -84,
    closes: -84,
    question: '塘修好了、水放了一季，您满意吗？',
    how: '在村部开会，党员、村民和镇里请的评议团各发各的票，不记名，当场投、当场数。',
    passAt: 80,
    papers: [
      { population: 'members', way: 'meeting', issued: 19, returned: 19, spoilt: 0, said: [12, 5, 2, 0] },
      { population: 'residents', way: 'meeting', issued: 58, returned: 55, spoilt: 2, said: [31, 15, 5, 2] },
      { population: 'panel', way: 'meeting', issued: 8, returned: 8, spoilt: 0 },
    ],
    note: '票封存在镇党建办，谁要查都可以当面数。',
  }),
  round({
    slug: 'loudao-jieti',
    title: '东门社区清楼道：结题评议',
    stage: 'conclusion',
    organization: 'dongmen',
    project: 'dongmen-loudao',
    opens: -28,
    closes: -22,
    question: '楼道清完了，也有人管了，您满意吗？',
    how: '住户的票由楼长上门发，投到单元门口的票箱；党员的票在支部会上发。都不记名。',
    passAt: 75,
    papers: [
      {
        population: 'residents',
        way: 'visit',
        issued: 150,
        returned: 131,
        spoilt: 2,
        said: [78, 32, 13, 6],
      },
      { population: 'members', way: 'meeting', issued: 21, returned: 20, spoilt: 0, said: [13, 5, 2, 0] },
    ],
  }),
  round({
    slug: 'beijie-ludeng-tuijin',
    title: '背街小巷路灯：推进评议',
    stage: 'progress',
    organization: 'chengguan',
    project: 'chengguan-beijie-ludeng',
    opens: -3,
    closes: 9,
    question: '路灯装到现在，您满意吗？',
    how: '住在这些巷子里的，到社区服务大厅领票，当场投进票箱，不记名。走不动的，网格员把票和票箱送上门。',
    passAt: 75,
  }),
  round({
    slug: 'weidi-tuijin',
    title: '青石河圩堤：推进评议',
    stage: 'progress',
    organization: 'liuxi',
    project: 'qingshi-he-weidi',
    opens: 16,
    closes: 16,
    question: '看过堤以后，您对做到的事满意吗？',
    how: '在老水闸开项目评议会，先看堤，后发票。村民代表和党员各发各的票，不记名，当场投、当场数。',
    passAt: 80,
  }),
];
