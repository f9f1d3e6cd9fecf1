import type { ProjectStory } from '../project-story.ts';

const baiguo: ProjectStory = {
  slug: 'baiguo-jiti-shouru',
  title: '白果村盘活旧粮仓和荒坡',
  organization: 'baiguo',
  topics: ['jiti'],
  published: -260,
  problem:
    '白果村去年村集体经营收入2.3万元，够交路灯电费，修一段水沟要开会凑钱。村里有旧粮仓300平方米、荒坡8公顷（120亩）闲着。',
  measures:
    '旧粮仓改成干货加工间出租，荒坡搭菌棚请农户种香菇，村集体统一提供菌棒和收购，帮扶单位帮着找销路。合同先过村民代表会议。',
  schedule: '{-200}前修好粮仓出租，{-160}前建成菌棚，{-50}前第一批香菇收购结账，{36}前公开全年账目。',
  goals: '村集体经营收入到12万元（原定15万元，{-44}经村民代表会议同意调低），账目每季度公开。',
  commitment: '收进来的每一分钱贴出来，花出去的每一分钱也贴出来。没到目标，我说原因。',
  milestones: [
    {
      title: '旧粮仓修好出租',
      planned: -200,
      done: -194,
      result: '修缮花费9.6万元，年租3.6万元。',
      evidence: ['workshop-1'],
    },
    { title: '菌棚建成60个', planned: -160, done: -163, result: '建成62个，38户参加。' },
    {
      title: '第一批香菇收购结账',
      planned: -50,
      extended: { to: 24, on: -55, reason: '菌棒厂晚供货20天，第一批出菇推迟。' },
    },
    { title: '全年账目公开', planned: 36 },
  ],
  metrics: [
    {
      name: '村集体经营收入',
      unit: '万元',
      from: 2.3,
      target: 12,
      values: [
        [-194, 4.1],
        [-90, 6.4],
        [-11, 8.2],
      ],
      source: '村账乡管账目',
    },
    { name: '建成菌棚', unit: '个', from: 0, target: 60, values: [[-163, 62]], source: '村民小组验收' },
  ],
  funding: [
    { source: '扶持村级集体经济资金', purpose: '粮仓修缮', planned: 10, received: [[-240, 10]] },
    { source: '扶持村级集体经济资金', purpose: '菌棚和水电', planned: 40, received: [[-180, 40]] },
    { source: '农户和合作社投入', purpose: '菌棒和棚膜', planned: 21, received: [[-170, 21]] },
  ],
  tasks: [
    { title: '香菇订单和收购', who: '白果村党支部书记', due: 24, started: -150 },
    { title: '季度账目公开', who: '村报账员', due: 36, started: -240 },
  ],
  obstacles: [
    {
      problem: '菌棒厂晚供货20天，有2户担心误了出菇。',
      measure: '先到的菌棒分给3个棚试种，农技员每3天来一次。',
      owner: '枫林乡',
      found: -62,
      due: -30,
      solved: -33,
    },
  ],
  cooperators: [
    ['fenglin', '乡级技术指导和账目监督'],
    ['nongyeju', '香菇种植技术'],
    ['shangwuju', '销路对接'],
  ],
  participation: [
    [-163, 14, 118],
    [-11, 15, 126],
  ],
  needOrigin: '党支部主题党日上，29名党员里21名提了集体没钱办事。',
  resolution: {
    day: -268,
    present: 38,
    votes: [33, 2, 3],
    summary: '旧粮仓公开招租，荒坡由农户自愿搭棚种香菇，集体不担保价格。',
  },
  liaison: 'nongyeju',
  cover: 'workshop-1',
  updates: [
    {
      day: -194,
      kind: 'milestone',
      milestone: '旧粮仓修好出租',
      reports: [0],
      title: '旧粮仓租出去，一年租金3.6万',
      text: '粮仓{-194}修好，3家来竞价，做笋干的一家以一年3.6万元租下，签3年，先付一年。村里留了60平方米给农户晒货。\n修缮用了9.6万元，比预算少0.4万元。',
      photos: ['workshop-1'],
    },
    {
      day: -163,
      kind: 'milestone',
      milestone: '菌棚建成60个',
      reports: [1],
      title: '38户建成62个菌棚',
      text: '38户{-163}建成菌棚62个，比计划多2个。菌棒按成本价给，收购不保底价，合同上写得清楚：价格跟市场走，集体只收10%的管理费。',
    },
    {
      month: 3,
      title: '{m}报告：收入到账{#0}万元，账贴在村部',
      text: '{m}底村集体收入{#0}万元，其中粮仓租金一年3.6万元。账目贴在村部，2名村民来查了原始票据。',
      next: '谈香菇收购的车和仓库，至少2家报价。',
    },
    {
      day: -55,
      title: '菌棒晚到，第一次结账延到{24}',
      text: '菌棒厂排产紧，比合同晚供货20天。县农业农村局的农技员来看过，说先试种3个棚，摸准了温度再铺开，次品会少很多。\n第一次收购结账因此延到{24}，原因和新日期已经改在项目页上。',
    },
    {
      day: -11,
      reports: [0],
      title: '先采了3个棚，每棚平均600千克',
      text: '试种的3个棚{-11}采完第一潮，每棚平均600千克，次品不到5%，收购价每千克8元。村集体收入到{#0}万元，离目标还差{/0}万元，主要看后面的棚。',
      photos: ['workshop-1'],
    },
    {
      day: -44,
      kind: 'progress',
      title: '收入目标由15万元调低为12万元',
      text: '菌棒晚到，加上香菇价格每千克比去年低0.8元，到不了15万元。{-44}开村民代表会议，34人同意把目标调到12万元，2人弃权，会议记录贴在村部。',
    },
  ],
  amendments: [
    {
      on: -44,
      kind: 'goal',
      note: '菌棒晚到、香菇价格下降，经村民代表会议同意，村集体收入目标由15万元调为12万元。',
      before: (story) => ({
        goals: '村集体经营收入到15万元，账目每季度公开。',
        metrics: story.metrics.map((row, index) => (index === 0 ? { ...row, target: 15 } : row)),
      }),
    },
    {
      on: -170,
      kind: 'wording',
      note: '更正荒坡面积：按实测由“10公顷”改为“8公顷”。',
      before: (story) => ({ problem: story.problem.replace('荒坡8公顷（120亩）', '荒坡10公顷（150亩）') }),
    },
  ],
};

const guesthouse: ProjectStory = {
  slug: 'yunding-xiaoshe-minsu',
  title: '云顶村旧校舍改民宿',
  organization: 'yunding',
  topics: ['jiti', 'chanye'],
  published: -235,
  problem: '云顶村小学撤并6年，12间教室漏雨闲着。来看茶山的人多，村里没有地方住，晚上都下山。',
  measures: '旧校舍改8间客房、一间餐厅，村集体出房，合作社经营，收入五五分。',
  schedule: '{-205}前房屋鉴定，{-120}前改造施工，{-40}前试营业。',
  goals: '8间客房开张，村集体一年收入7万元，用工12人。',
  commitment: '房子不漏雨、消防过关才开门。开不成，钱怎么退我也说清楚。',
  milestones: [
    { title: '房屋鉴定', planned: -205, done: -200, result: '2栋房，一栋可改造，一栋建议拆除。' },
    { title: '改造施工', planned: -120 },
    { title: '试营业', planned: -40 },
  ],
  metrics: [
    { name: '可用客房', unit: '间', from: 0, target: 8, values: [[-110, 0]], source: '茶岭镇住建所' },
    { name: '村集体收入', unit: '万元', from: 0, target: 7, values: [], source: '村账' },
  ],
  funding: [
    { source: '县文旅引导资金', purpose: '改造', planned: 60, received: [[-180, 12]] },
    { source: '合作社投入', purpose: '经营设备', planned: 30, received: [] },
  ],
  tasks: [
    { title: '资产权属确认', who: '云顶村党总支委员', due: -150, started: -230 },
    { title: '消防设计', who: '茶岭镇住建所所长', due: -140, started: -200 },
  ],
  obstacles: [
    {
      problem: '旧校舍产权登记在县教育局，没有划转给村里。',
      measure: '向县里提出划转申请，涉及全县14所旧校舍一起处理。',
      owner: '县教育局',
      found: -170,
      due: -90,
    },
    {
      problem: '只有一条3米宽的路，消防车到不了楼前。',
      measure: '设计拓宽，需要征山地2700平方米（4亩），费用超过原预算一倍。',
      owner: '茶岭镇',
      found: -140,
      due: -100,
    },
  ],
  cooperators: [
    ['jiaoyuju', '校舍产权'],
    ['chaling', '路和消防协调'],
  ],
  participation: [[-160, 9, 40]],
  needOrigin: '村民代表会议提出把旧校舍用起来，28票同意。',
  resolution: {
    day: -244,
    present: 31,
    votes: [28, 1, 2],
    summary: '同意改民宿，租约一次不超过5年，收入五五分。',
  },
  liaison: 'shangwuju',
  held: {
    on: -82,
    outcome: 'suspended',
    reason:
      '旧校舍产权没有划转，消防通道要征山地2700平方米、费用超出原预算一倍。继续做，村集体要多担60多万元的风险，经{-85}村民代表会议表决，中止。已拨的12万元里，鉴定和设计用去3.8万元，其余8.2万元退回县财政。',
  },
  cover: 'schoolhouse-1',
  updates: [
    {
      day: -200,
      kind: 'milestone',
      milestone: '房屋鉴定',
      title: '鉴定结果：一栋能改，一栋建议拆',
      text: '2栋校舍{-200}出鉴定结果，晚5天：南楼能改，北楼墙体裂缝超标，建议拆。原来设计的8间客房都放到南楼。\n鉴定花了1.2万元，票据贴在村部。',
      photos: ['schoolhouse-1'],
    },
    {
      day: -140,
      title: '消防车进不来，路要拓宽',
      text: '消防设计单位来看，3米宽的路消防车到不了楼前，要拓宽到4.5米，涉及山地2700平方米（4亩）、费用约35万元。产权的事还没有批。\n我们先停下来算账，不急着开工。',
    },
    {
      day: -81,
      title: '村民代表会议表决中止，钱怎么退说清楚',
      text: '{-85}开村民代表会议，到会30人，26人同意中止，3人反对，1人弃权。会上把账算给大家：已用3.8万元，退回8.2万元，如果继续，集体要多担60多万元。\n反对的3位说“不试怎么知道”，意见原样记在会议记录里。房子先修屋顶，不让它再漏。',
      photos: ['courtyard-meeting-2'],
    },
  ],
};

export const villageIncomeStories: readonly ProjectStory[] = [baiguo, guesthouse];
