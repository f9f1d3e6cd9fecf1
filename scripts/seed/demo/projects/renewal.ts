import type { ProjectStory } from '../project-story.ts';

const oldEstates: ProjectStory = {
  slug: 'laojiu-xiaoqu-gaizao',
  title: '县城12个老旧小区改造',
  organization: 'xianwei',
  topics: ['minsheng', 'zhili'],
  published: -300,
  problem:
    '县城20年以上的小区有31个，先改的12个小区1940户，屋面渗水412户，排水混接，管道一到雨天就返水。住户怕一件事：改了没人管。',
  measures:
    '先开居民议事会再设计，改什么由住户选；管网、屋面、楼道灯先做，绿化后做；同步选出业主委员会，物业费先交后改不行，改完再谈。',
  schedule:
    '{-240}前议事和设计，{-170}前先改4个小区，{-80}前累计改8个，{24}前选出业主委员会，{66}前12个全部完工。',
  goals: '12个小区1940户改完，屋面不漏、下水不返，12个小区都有人管。',
  commitment: '一户一户问，一个小区一个小区验。雨天漏不漏，住户说了算。',
  milestones: [
    {
      title: '12个小区方案定下来',
      planned: -240,
      done: -244,
      result: '41场议事会，改了127处设计。',
    },
    {
      title: '改完4个小区',
      planned: -170,
      done: -166,
      result: '4个小区602户，晚4天。',
      evidence: ['estate-done-1'],
    },
    { title: '改完8个小区', planned: -80, done: -83, result: '8个小区1315户。' },
    { title: '12个小区完工', planned: 66 },
    { title: '业主委员会全部选出', planned: 24 },
  ],
  metrics: [
    {
      name: '改完小区',
      unit: '个',
      from: 0,
      target: 12,
      values: [
        [-166, 4],
        [-83, 8],
        [0, 9],
      ],
      source: '县住建局验收单',
    },
    {
      name: '改完户数',
      unit: '户',
      from: 0,
      target: 1940,
      values: [
        [-166, 602],
        [-83, 1315],
        [0, 1478],
      ],
      source: '县住建局验收单',
    },
    {
      name: '屋面渗水',
      unit: '户',
      from: 412,
      target: 0,
      values: [
        [-166, 276],
        [-83, 118],
        [0, 71],
      ],
      source: '雨后逐户登记',
    },
  ],
  funding: [
    {
      source: '老旧小区改造资金',
      purpose: '管网、屋面、楼道',
      planned: 2380,
      received: [
        [-250, 900],
        [-150, 700],
        [-50, 300],
      ],
    },
    { source: '管线单位出资', purpose: '供水、燃气、通信改迁', planned: 310, received: [[-160, 240]] },
    { source: '住户出资', purpose: '一户500元，用于雨棚统一', planned: 97, received: [[-90, 62]] },
  ],
  tasks: [
    { title: '屋面渗水逐户登记', who: '县住建局副局长', due: 66, started: -280 },
    { title: '业主委员会选举', who: '城关街道组织委员', due: 24, started: -150 },
    { title: '管线一次挖到底', who: '县住建局城建股股长', due: -60, started: -240, done: -66 },
  ],
  obstacles: [
    {
      problem: '燃气和供水2家分2次挖，一个小区挖了填、填了挖。',
      measure: '县里每周调度会定下：一个小区只开挖一次，谁没进场谁自己再报批。',
      owner: '县住建局',
      found: -230,
      due: -200,
      solved: -206,
    },
    {
      problem: '三号小区一楼6户的院子占了消防通道。',
      measure: '先量、先公示、先换晾晒场，再拆，最后一户拆完再开工。',
      owner: '城关街道',
      found: -140,
      due: -90,
      solved: -94,
    },
  ],
  cooperators: [
    ['zhujianju', '设计、招标和质量'],
    ['chengguan', '议事会和业主委员会'],
    ['dongmen', '东门4个小区协调'],
    ['beijie', '北街3个小区协调'],
  ],
  participation: [
    [-166, 88, 1310],
    [-4, 124, 1878],
  ],
  needOrigin: '县委书记在东门社区住了一晚，雨夜里敲门问漏不漏的有30多户。',
  resolution: {
    day: -306,
    present: 412,
    votes: [377, 12, 23],
    summary: '12个小区分别表决，同意改造，住户每户出资500元，用于统一雨棚。',
  },
  liaison: 'zuzhibu',
  leadingGroup:
    '组长：县委书记；副组长：县长；成员：县住建、城关街道、水电气单位负责人。每周一晚7点现场调度，每10天看一次工地。',
  pairs: [
    {
      before: 'estate-old-1',
      after: 'estate-done-1',
      days: [-298, -80],
      caption: '文化路七号小区，改造前后。',
    },
  ],
  updates: [
    {
      day: -244,
      kind: 'milestone',
      milestone: '12个小区方案定下来',
      title: '41场议事会，设计改了127处',
      text: '41场议事会{-244}开完，12个小区的设计改了127处。改得最多的是晾衣和停车，8个小区提出“少种树、多一处晒被子的地方”，照改了。',
    },
    {
      day: -206,
      title: '一个小区只挖一次，写进调度纪要',
      text: '{-206}的调度会上，县委书记把一条写进纪要：一个小区只开挖一次。供水、燃气、通信同时进场，晚到的自己等下一回。7个小区按这个办，省下6次围挡。',
    },
    {
      day: -166,
      kind: 'milestone',
      milestone: '改完4个小区',
      reports: [0, 1, 2],
      title: '4个小区改完，晚4天，雨后逐户看',
      text: '4个小区602户{-166}改完，晚4天，等一根燃气主管。县住建局没有马上验收，等下了一场大雨逐户看，还漏的23户当场登记返工。',
      photos: ['estate-done-1'],
    },
    {
      month: 4,
      title: '{m}报告：渗水{#2}户，剩下的怎么排',
      text: '{m}底改完小区{#0}个，渗水还有{#2}户。按楼栋顶层、次顶层排，每天6户，哪一户哪天做贴在单元门口。',
      next: '接着改到8个小区，先做文化路片，避开学校放学时间。',
    },
    {
      day: -83,
      kind: 'milestone',
      milestone: '改完8个小区',
      reports: [0, 1, 2],
      title: '8个小区改完，屋面漏的还有100多户',
      text: '8个小区{-83}改完，渗水{#2}户，主要在没有改的4个小区。改完的6个小区选出了业主委员会，3个小区请了物业，1个月每平方米0.5元。',
      photos: ['estate-done-2'],
    },
    {
      month: 1,
      title: '{m}报告：改完{#0}个小区，第九个在收尾',
      text: '{m}底改完小区{#0}个。第九个小区先做室内管道和楼道灯，屋面挑晴天做。住户提的楼道灯太亮，换成感应的，省一半电。',
      next: '业主委员会再选3个小区，夜里投票，方便上班的人。',
    },
    {
      day: 0,
      reports: [0, 1, 2],
      title: '第九个小区验完，渗水降到{#2}户',
      text: '第九个小区{0}早上验完，改完户数{#1}户，屋面渗水{#2}户，还差{/0}个小区。七号小区住户看了施工，提出化粪池井盖太响，当场换成带胶圈的。',
      photos: ['estate-done-1'],
    },
  ],
};

const market: ProjectStory = {
  slug: 'songlin-jizhen-shichang',
  title: '松林镇集市搬进棚里',
  organization: 'songlin',
  topics: ['minsheng', 'chanye'],
  published: -8,
  stage: 'announced',
  problem:
    '松林镇逢三、八赶集，130多个摊位摆在公路两边，约600米长，堵车一堵就是2个小时，去年发生擦碰9起，雨天菜泡在水里。',
  measures:
    '旧粮站院子1600平方米改成敞棚集市，140个摊位按老位置抽签，先搬肉和鱼，公路边逐步撤；雨棚、下水、公厕一起做。',
  schedule:
    '公示期满、没有异议再动工：{12}前定摊主名册和抽签办法，{100}前建好敞棚和下水，{140}前首批搬棚，{190}前公路边撤完。',
  goals: '140个摊位进棚，公路边不再摆摊，摊位费一天不超过3元。',
  commitment: '搬进棚里，摊位不涨价、不挑人。雨天卖菜不湿脚。',
  milestones: [
    { title: '摊主名册和抽签办法', planned: 12 },
    { title: '敞棚和下水', planned: 100 },
    { title: '首批搬棚', planned: 140 },
    { title: '公路边撤完', planned: 190 },
  ],
  metrics: [
    { name: '进棚摊位', unit: '个', from: 0, target: 140, values: [], source: '镇市场管理站' },
    { name: '集日堵车时长', unit: '分钟', from: 120, target: 15, values: [], source: '镇交警中队' },
  ],
  funding: [
    { source: '镇级民生资金', purpose: '敞棚、下水、公厕', planned: 158, received: [] },
    { source: '摊主自筹', purpose: '摊台', planned: 12, received: [] },
  ],
  tasks: [
    { title: '摊主登记', who: '松林镇市场管理站站长', due: 12, started: -4 },
    { title: '旧粮站鉴定', who: '松林镇住建所所长', due: 20 },
  ],
  cooperators: [
    ['jiaotongju', '公路边撤摊和标线'],
    ['nongyeju', '农产品检测点'],
  ],
  needOrigin: '镇人大代表联名，16名代表有14名签名。',
  liaison: 'shangwuju',
  cover: 'market-road-1',
  updates: [
    {
      day: -4,
      title: '集市怎么搬，先问了130个摊主',
      text: '镇里到{-4}问了130个摊主，102个愿意搬，21个怕远，7个不表态。怕远的多是卖鸡鸭的，要一处宽些、能遮风的地方，棚子图改了一版。',
      photos: ['market-road-1'],
    },
  ],
};

export const renewalStories: readonly ProjectStory[] = [oldEstates, market];
