import type { ProjectStory } from '../project-story.ts';

const baiguo: ProjectStory = {
  slug: 'baiguo-jiti-shouru',
  title: '白果村集体收入从两万到十五万',
  organization: 'baiguo',
  topics: ['jiti'],
  published: -260,
  problem:
    '白果村去年村集体经营收入两万三千元，够交路灯电费，修一段水沟要开会凑钱。村里有旧粮仓三百平方米、荒坡一百二十亩闲着。',
  measures:
    '旧粮仓改成干货加工间出租，荒坡请农户种百合，村集体统一提供种球和收购，帮扶单位帮着找销路。合同先过村民代表会。',
  schedule: '{-210m}前修好粮仓，{-160m}种下百合，{-60m}第一批收成，年底结账。',
  goals: '村集体经营收入到十五万元，账目每季度公开。',
  commitment: '收进来的每一分钱贴出来，花出去的每一分钱也贴出来。没到目标，我说原因。',
  milestones: [
    {
      title: '旧粮仓修好出租',
      planned: -200,
      done: -194,
      result: '修缮花费九万六千元，年租三万六千元。',
      evidence: ['workshop-1'],
    },
    { title: '百合下种100亩', planned: -160, done: -163, result: '下种一百零四亩，三十八户。' },
    {
      title: '第一批百合收购结账',
      planned: -50,
      extended: { to: 24, on: -55, reason: '雨水多、采挖推迟，等地干了再挖，免得烂球。' },
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
    { name: '百合种植', unit: '亩', from: 0, target: 100, values: [[-163, 104]], source: '村民小组丈量' },
  ],
  funding: [
    { source: '扶持村级集体经济资金', purpose: '粮仓修缮', planned: 50, received: [[-240, 50]] },
    { source: '农户和合作社投入', purpose: '种球和肥料', planned: 21, received: [[-170, 21]] },
  ],
  tasks: [
    { title: '百合订单和收购', who: '白果村党支部书记', due: 24, started: -150 },
    { title: '季度账目公开', who: '村报账员', due: 36, started: -240 },
  ],
  obstacles: [
    {
      problem: '连下十八天雨，百合没法采挖，有两户担心烂在地里。',
      measure: '先在地势高的三块地试挖，每亩留二十窝做对比，农技员每三天来一次。',
      owner: '枫林乡',
      found: -62,
      due: -30,
      solved: -33,
    },
  ],
  cooperators: [
    ['fenglin', '乡级技术指导和账目监督'],
    ['nongyeju', '百合种植技术'],
    ['shangwuju', '销路对接'],
  ],
  participation: [
    [-163, 14, 118],
    [-11, 15, 126],
  ],
  needOrigin: '党支部主题党日上，二十九名党员里二十一名提了集体没钱办事。',
  resolution: {
    day: -268,
    present: 38,
    votes: [33, 2, 3],
    summary: '旧粮仓公开招租，荒坡由农户自愿种百合，集体不担保价格。',
  },
  liaison: 'nongyeju',
  cover: 'workshop-1',
  updates: [
    {
      day: -194,
      kind: 'milestone',
      milestone: '旧粮仓修好出租',
      reports: [0],
      title: '旧粮仓租出去，一年租金三万六',
      text: '粮仓{-194}修好，三家来竞价，做笋干的一家以一年三万六千元租下，签三年，先付一年。村里留了六十平方米给农户晒货。\n修缮用了九万六千元，比预算少四千元。',
      photos: ['workshop-1'],
    },
    {
      day: -163,
      kind: 'milestone',
      milestone: '百合下种100亩',
      reports: [1],
      title: '三十八户种下一百零四亩百合',
      text: '三十八户{-163}种完一百零四亩，比计划多四亩。种球按成本价给，收购保底价没有写进合同，说明书上写得清楚：价格跟市场走，集体只收一成管理费。',
    },
    {
      month: 3,
      title: '{m}报告：收入到账{#0}万元，账贴了第二季',
      text: '{m}底村集体收入{#0}万元，其中租金一万八千元、百合管理费预收九千元。第二季度账目贴在村部，两名村民来查了原始票据。',
      next: '谈百合收购的车和仓库，至少两家报价。',
    },
    {
      day: -55,
      title: '百合采挖推迟，第一次结账延到{24}',
      text: '连下十八天雨，地里站不住人。县农业农村局的农技员来看过，说雨停后晾三到五天再挖，烂球会少很多。\n第一次收购结账因此延到{24}，原因和新日期已经改在项目页上。',
    },
    {
      day: -11,
      reports: [0],
      title: '先挖了三块地，亩产一千二百斤',
      text: '三块高地{-11}挖完，亩产平均一千二百斤，烂球不到半成，收购价每斤二元四角。村集体收入到{#0}万元，离目标还差{/0}万元，主要看后面八十亩。',
      photos: ['field-harvest-1'],
    },
    {
      day: -44,
      kind: 'progress',
      title: '收入目标由十五万元调低为十二万元',
      text: '雨季推迟采挖，加上今年百合价格每斤比去年低四角，年底到不了十五万元。{-44}开村民代表会，三十四人同意把目标调到十二万元，两人弃权，会议记录贴在村部。',
    },
  ],
  amendments: [
    {
      on: -44,
      kind: 'goal',
      note: '雨天推迟采挖、百合价格下降，经村民代表会同意，村集体收入目标由15万元调为12万元。',
      before: (story) => ({
        metrics: story.metrics.map((row, index) => (index === 0 ? { ...row, target: 15 } : row)),
      }),
    },
    {
      on: -170,
      kind: 'wording',
      note: '更正荒坡面积：按实测由“一百五十亩”改为“一百二十亩”。',
      before: (story) => ({ problem: story.problem.replace('荒坡一百二十亩', '荒坡一百五十亩') }),
    },
  ],
};

const guesthouse: ProjectStory = {
  slug: 'yunding-xiaoshe-minsu',
  title: '云顶村旧校舍改民宿',
  organization: 'yunding',
  topics: ['jiti', 'chanye'],
  published: -235,
  problem: '云顶村小学撤并六年，十二间教室漏雨闲着。来看茶山的人多，村里没有地方住，晚上都下山。',
  measures: '旧校舍改八间客房、一间餐厅，村集体出房，合作社经营，收入五五分。',
  schedule: '{-220m}鉴定和设计，{-120m}改造，{-40m}试营业。',
  goals: '八间客房开张，村集体一年收入七万元，用工十二人。',
  commitment: '房子不漏雨、消防过关才开门。开不成，钱怎么退我也说清楚。',
  milestones: [
    { title: '房屋鉴定', planned: -205, done: -200, result: '两栋房，一栋可改造，一栋建议拆除。' },
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
      measure: '向县里提出划转申请，涉及全县十四所旧校舍一起处理。',
      owner: '县教育局',
      found: -170,
      due: -90,
    },
    {
      problem: '只有一条三米宽的路，消防车到不了楼前。',
      measure: '设计拓宽，需要征山地四亩，费用超过原预算一倍。',
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
  needOrigin: '村民代表会提出把旧校舍用起来，二十八票同意。',
  resolution: {
    day: -244,
    present: 31,
    votes: [28, 1, 2],
    summary: '同意改民宿，租约一次不超过五年，收入五五分。',
  },
  liaison: 'shangwuju',
  held: {
    on: -82,
    outcome: 'suspended',
    reason:
      '旧校舍产权没有划转，消防通道要征山地四亩、费用超出原预算一倍。继续做，村集体要多担六十多万元的风险，经{-85}村民代表会表决，中止。已拨的十二万元里，鉴定和设计用去三万八千元，其余八万二千元退回县财政。',
  },
  cover: 'schoolhouse-1',
  updates: [
    {
      day: -200,
      kind: 'milestone',
      milestone: '房屋鉴定',
      title: '鉴定结果：一栋能改，一栋建议拆',
      text: '两栋校舍{-200}出鉴定结果，晚五天：南楼能改，北楼墙体裂缝超标，建议拆。可用客房由十二间减到八间。\n鉴定花了一万二千元，票据贴在村部。',
      photos: ['schoolhouse-1'],
    },
    {
      day: -140,
      title: '消防车进不来，路要拓宽',
      text: '消防设计单位来看，三米宽的路消防车到不了楼前，要拓宽到四米五，涉及山地四亩、费用约三十五万元。产权的事还没有批。\n我们先停下来算账，不急着开工。',
    },
    {
      day: -81,
      title: '村民代表会表决中止，钱怎么退说清楚',
      text: '{-85}开村民代表会，到会三十人，二十六人同意中止，三人反对，一人弃权。会上把账算给大家：已用三万八千元，退回八万二千元，如果继续，集体要多担六十多万元。\n反对的三位说“不试怎么知道”，意见原样记在会议记录里。房子今年先修屋顶，不让它再漏。',
      photos: ['courtyard-meeting-2'],
    },
  ],
};

export const villageIncomeStories: readonly ProjectStory[] = [baiguo, guesthouse];
