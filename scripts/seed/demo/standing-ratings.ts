/** One project in a standing: points for being on time, for its goals, for what people say, for reporting. */
export interface Rated {
  readonly project: string;
  readonly group: 'town' | 'department' | 'village';
  readonly points: readonly [number, number, number, number];
  readonly mark?: 'red-flag' | 'snail' | 'excellent';
  readonly reason?: string;
  /** What the unit says of it. */
  readonly statement?: string;
  /** Its words came after the first publication. */
  readonly late?: true;
}

export interface Rating {
  readonly words: string;
  readonly rated: readonly Rated[];
}

type Verdict = Pick<Rated, 'mark' | 'reason' | 'statement' | 'late'>;
const town = (project: string, points: Rated['points'], verdict: Verdict = {}): Rated => ({
  project,
  group: 'town',
  points,
  ...verdict,
});
const department = (project: string, points: Rated['points'], verdict: Verdict = {}): Rated => ({
  project,
  group: 'department',
  points,
  ...verdict,
});
const village = (project: string, points: Rated['points'], verdict: Verdict = {}): Rated => ({
  project,
  group: 'village',
  points,
  ...verdict,
});

/** Newest first. */
export const monthRatings: readonly Rating[] = [
  {
    words:
      '这个月看了十五个项目。分数按“怎么评”里的四项算，节点和数字从本站自动取，群众评议取最近一次。红旗给按期而且数字对得上的，不给声势大的；蜗牛只看承诺的日期，写明卡在哪里。',
    rated: [
      town('qingshi-he-weidi', [30, 29.5, 23.5, 15], {
        mark: 'red-flag',
        reason:
          '该完成的节点全部按期，六千米圩堤县水利局复测达标；七十二户巡护登记的问题当天上报、三天内有处理，登记本和本站的数字一致。',
      }),
      town('qiaotou-weiqiao', [28, 26, 22, 15]),
      town('songlin-nongji-hezuo', [26, 24.5, 22.5, 12]),
      town('chaling-dichan-chayuan', [27, 23, 20.5, 15]),
      town('heping-hedao-qingyu', [18, 21.5, 20, 15], {
        mark: 'snail',
        reason: '清淤的期限已经过了，月底才报延期。三条河还差一条半没有清完，护岸没有开始。',
        statement:
          '四处老石堰要先请文物部门登记才能动，这件事年初没有想到，是我们的疏忽。现在三处已经登记，第三条河两头同时清，新的期限已经公示，请大家看着。',
      }),
      town('chengguan-jishuidian', [22, 22, 19.5, 12]),
      town('hongyan-chayuan-lengku', [8, 7.5, 12, 9], {
        mark: 'snail',
        reason:
          '用地手续过了期限还没有办结，冷库主体没有动工，连续三次评为蜗牛。两户边界已经放线签字，规划调整的公示还差十二天。',
        statement:
          '选址换过一次，责任在乡里：第一次选地没有先查基本农田。规划公示一满就报批，制冷设备已经定好，批下来当天进场。今年的茶季赶不上了，已经和邻乡冷库说好，茶农先去那边存，运费乡里出。',
      }),
      department('kuaidi-daocun', [29, 28, 24, 15], {
        mark: 'red-flag',
        reason:
          '应开通的村点全部按期开通，抽查二十个村，取件没有一家加钱；关停的两个点当月重开，原因写在门口。',
      }),
      department('cunweishengshi-dabiao', [27, 25.5, 23, 15]),
      department('xiaoche-zhandian', [26.5, 26, 21, 12]),
      department('jineng-peixun-jiuye', [25, 23.5, 21.5, 15]),
      department('jingkaiqu-luodi-shouli', [15, 16, 18, 15]),
      village('baiguo-jiti-shouru', [21, 20.5, 22, 15]),
      village('beijie-tingche', [26, 24, 21.5, 12]),
      village('shangping-yinshui', [23, 22, 20, 9]),
    ],
  },
  {
    words:
      '这个月看了十三个项目。有两个项目没有按时交月度报告，公开及时这一项按办法扣分。评为蜗牛的单位先看过理由，说明和理由一起公开。',
    rated: [
      town('qingshi-he-weidi', [29, 28, 23.5, 15], {
        mark: 'red-flag',
        reason: '二十四段巡护责任全部到户，牌子立到堤上，走了三遍旬巡，账目每月公开。',
      }),
      town('qiaotou-weiqiao', [29, 25, 22, 12]),
      town('chaling-dichan-chayuan', [27, 22.5, 20.5, 15]),
      town('songlin-nongji-hezuo', [25, 23, 22, 9]),
      town('heping-hedao-qingyu', [22, 20, 20, 15]),
      town('chengguan-jishuidian', [25, 22, 19.5, 15]),
      town('hongyan-chayuan-lengku', [9, 7.5, 12, 12], {
        mark: 'snail',
        late: true,
        reason: '用地手续没有进展，改选的地块边界还有六十平方米对不上，两户没有签字。',
        statement: '测绘约到了月底，两户都在外打工，已经打电话说好回来的日子。放线那天请村监委会一起到场。',
      }),
      department('kuaidi-daocun', [27, 26, 23, 15]),
      department('jineng-peixun-jiuye', [27, 26.5, 22.5, 15], {
        mark: 'red-flag',
        reason: '三期焊工班、两期护理班全部按期开，考完的人十天内推荐上岗，去了哪家厂在本站写得清楚。',
      }),
      department('cunweishengshi-dabiao', [26, 24, 22.5, 15]),
      department('jingkaiqu-luodi-shouli', [18, 17, 18, 15]),
      village('baiguo-jiti-shouru', [24, 20, 22, 15]),
      village('beijie-tingche', [25, 22.5, 21, 12]),
    ],
  },
  {
    words: '这个月看了十二个项目。从这个月起，单位的说明和理由并排公开，一样大。',
    rated: [
      town('qiaotou-weiqiao', [29.5, 24, 22, 15], {
        mark: 'red-flag',
        reason: '旧桥拆除、围堰和桩基都比计划早，汛期停工的天数事先公布，便桥一天没有断过。',
      }),
      town('qingshi-he-weidi', [28, 24, 22, 15]),
      town('chaling-dichan-chayuan', [26, 21, 20.5, 15]),
      town('heping-hedao-qingyu', [24, 18, 20, 15]),
      town('chengguan-jishuidian', [26, 20.5, 19, 12]),
      town('hongyan-chayuan-lengku', [14, 7, 13, 9], {
        mark: 'snail',
        reason: '摊青棚比计划晚十九天，用地还没有开始公示，冷库主体没有动工。',
      }),
      department('cunweishengshi-dabiao', [28, 24, 23, 15], {
        mark: 'red-flag',
        reason: '该启用的村卫生室全部启用，药品目录贴在墙上，随机问了二十户，十九户说看得上病。',
      }),
      department('kuaidi-daocun', [26, 23, 23, 15]),
      department('jingkaiqu-luodi-shouli', [22, 18, 18, 12]),
      department('jineng-peixun-jiuye', [25, 22, 21.5, 15]),
      village('baiguo-jiti-shouru', [25, 18, 22, 15]),
      village('beijie-tingche', [24, 20, 21, 15]),
    ],
  },
];

export const quarterRating: Rating = {
  words:
    '一个季度排一次位，三个月的分数平均，分三组。前列的评为优秀，排在后面的不另外评蜗牛，但是名次照样公开。',
  rated: [
    town('qiaotou-weiqiao', [29, 24.5, 22, 14], {
      mark: 'excellent',
      reason: '三个月都在前两名，工期、钱和群众出行三样都说得清。',
    }),
    town('qingshi-he-weidi', [28, 25, 22.5, 15], {
      mark: 'excellent',
      reason: '堤修到哪里，账公开到哪里，巡护有人接手。',
    }),
    town('chaling-dichan-chayuan', [26.5, 21.5, 20.5, 15]),
    town('chengguan-jishuidian', [25.5, 21, 19, 13]),
    town('heping-hedao-qingyu', [23, 19, 20, 15]),
    town('hongyan-chayuan-lengku', [12, 7, 12.5, 10]),
    department('cunweishengshi-dabiao', [27, 24, 23, 15], {
      mark: 'excellent',
      reason: '看病的人数、备药的种数每月对得上账。',
    }),
    department('kuaidi-daocun', [26.5, 24, 23, 15]),
    department('jineng-peixun-jiuye', [25.5, 23, 21.5, 15]),
    department('jingkaiqu-luodi-shouli', [20, 17.5, 18, 14]),
    village('baiguo-jiti-shouru', [24.5, 19, 22, 15]),
    village('beijie-tingche', [24.5, 21, 21, 13]),
  ],
};
