/** A project in a standing; its points for milestones, goals and reports are counted, never typed. */
export interface Rated {
  readonly project: string;
  readonly group: 'town' | 'department' | 'village';
  /** How many in a hundred of the paper questionnaires were content. */
  readonly satisfied: number;
}

/** The project that was late longest, and what its unit says of it. */
export interface Snail {
  readonly project: string;
  readonly reason: string;
  readonly statement?: string;
  /** Its words came after the first publication. */
  readonly late?: true;
}

export interface Rating {
  readonly words: string;
  readonly rated: readonly Rated[];
  readonly snail?: Snail;
}

const rated = (group: Rated['group'], satisfied: Readonly<Record<string, number>>): Rated[] =>
  Object.entries(satisfied).map(([project, each]) => ({ project, group, satisfied: each }));

const towns = {
  'qingshi-he-weidi': 94,
  'qiaotou-weiqiao': 88,
  'songlin-nongji-hezuo': 90,
  'chaling-dichan-chayuan': 82,
  'heping-hedao-qingyu': 80,
  'chengguan-jishuidian': 78,
  'hongyan-chayuan-lengku': 48,
};
const departments = {
  'kuaidi-daocun': 92,
  'cunweishengshi-dabiao': 93,
  'xiaoche-zhandian': 84,
  'jineng-peixun-jiuye': 88,
  'jingkaiqu-luodi-shouli': 72,
};
const villages = { 'baiguo-jiti-shouru': 88, 'beijie-tingche': 85, 'shangping-yinshui': 80 };

/** Newest first. */
export const monthRatings: readonly Rating[] = [
  {
    words:
      '节点、目标和公开三项由系统按公开的记录数，群众评议取最近一次问卷。红旗给乡镇、县直两组里总分最高、到期节点全部按期的，不给声势大的；蜗牛给拖得最久的一个，写明卡在哪里。',
    rated: [...rated('town', towns), ...rated('department', departments), ...rated('village', villages)],
    snail: {
      project: 'hongyan-chayuan-lengku',
      reason: '冷库主体没有动工，连续3次评为蜗牛。',
      statement:
        '选址换过一次，责任在乡里：第一次选地没有先查基本农田。边界和签字办完一项报一项，批下来当天进场。已经和邻乡的冷库说好，茶农先去那边存，运费乡里出。',
    },
  },
  {
    words: '评为蜗牛的单位先看过理由，说明和理由一起公开。没有公开进展的月份，公开及时这一项按办法扣分。',
    rated: [
      ...rated('town', { ...towns, 'qiaotou-weiqiao': 87, 'hongyan-chayuan-lengku': 47 }),
      ...rated('department', { ...departments, 'kuaidi-daocun': 91, 'jineng-peixun-jiuye': 90 }),
      ...rated('village', villages),
    ],
    snail: {
      project: 'hongyan-chayuan-lengku',
      late: true,
      reason: '改选的地块边界还有60平方米对不上，2户没有签字。',
      statement: '测绘已经约好，2户都在外打工，已经打电话说好回来的日子。放线那天请村监委会一起到场。',
    },
  },
  {
    words: '从这个月起，单位的说明和理由并排公开，一样大。',
    rated: [
      ...rated('town', { ...towns, 'qingshi-he-weidi': 90, 'hongyan-chayuan-lengku': 52 }),
      ...rated('department', { ...departments, 'xiaoche-zhandian': 86 }),
      ...rated('village', { ...villages, 'beijie-tingche': 84 }),
    ],
    snail: {
      project: 'hongyan-chayuan-lengku',
      reason: '摊青棚比计划晚19天完工；用地手续还没有办结，冷库主体没有动工。',
    },
  },
];

export const quarterRating: Rating = {
  words:
    '一个季度排一次位，节点、目标和公开三项由系统按公开的记录数，分三组。每组总分最高的评为优秀；排在后面的不另外评蜗牛，但是名次照样公开。',
  rated: [...rated('town', towns), ...rated('department', departments), ...rated('village', villages)],
};
