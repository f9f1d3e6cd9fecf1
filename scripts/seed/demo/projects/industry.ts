import type { ProjectStory } from '../project-story.ts';

const coldStore: ProjectStory = {
  slug: 'hongyan-chayuan-lengku',
  title: '红岩村茶园冷库',
  organization: 'fenglin',
  topics: ['chanye', 'jiti'],
  published: -285,
  problem:
    '红岩村30.7公顷（460亩）茶园，鲜叶当天卖不掉就发红，收购商下午4点以后每千克压价12到16元。去年有5天鲜叶倒掉，约550千克。',
  measures: '村集体建一座300立方米冷库和400平方米摊青棚，茶农按重量付保管费，乡里协调用地和电力增容。',
  schedule: '{-200}前电力增容，{-170}前建好摊青棚，{-78}前办完用地手续，{-34}前冷库完工试运行。',
  goals: '一天能存3吨鲜叶，茶农下午卖的价格不比上午低10%以上，村集体每年增收6万元。',
  commitment: '冷库{-34}前建成，让红岩的茶叶不用赶着贱卖。办不成，我到红岩村茶农会上说清楚卡在哪里。',
  milestones: [
    { title: '电力增容', planned: -200, done: -196, result: '200千伏安变压器送电。' },
    {
      title: '摊青棚完工',
      planned: -170,
      done: -151,
      result: '摊青棚400平方米完工，晚19天，建在原晒场上，不占新地。',
      evidence: ['coldstore-site-1'],
    },
    { title: '冷库用地手续办结', planned: -78 },
    {
      title: '冷库完工试运行',
      planned: -34,
      extended: { to: 70, on: -64, reason: '用地要先调整村庄规划，手续没有办结不能动工。' },
    },
  ],
  metrics: [
    {
      name: '日可存鲜叶',
      unit: '千克',
      from: 0,
      target: 3000,
      values: [[-151, 600]],
      source: '村茶叶合作社',
    },
    {
      name: '参加茶农',
      unit: '户',
      from: 0,
      target: 120,
      values: [
        [-151, 64],
        [-95, 83],
      ],
      source: '合作社登记',
    },
    { name: '村集体增收', unit: '万元', from: 0, target: 6, values: [[-95, 0.72]], source: '村账乡管账目' },
  ],
  funding: [
    {
      source: '财政衔接推进乡村振兴补助资金',
      purpose: '冷库主体和制冷设备',
      planned: 142,
      received: [[-180, 40]],
    },
    { source: '村集体自筹', purpose: '摊青棚', planned: 18, received: [[-220, 18]] },
  ],
  tasks: [
    { title: '村庄规划调整报批', who: '枫林乡自然资源所所长', due: -78, started: -230 },
    { title: '摊青棚建设', who: '红岩村党总支书记', due: -170, started: -210, done: -151 },
    { title: '茶农登记和保管费办法', who: '合作社理事长', due: -100, started: -150, done: -97 },
  ],
  obstacles: [
    {
      problem: '原选地块有800平方米（1.2亩）是永久基本农田，不能占。',
      measure: '改选村小学旧操场，需要调整村庄规划并公示30天。',
      owner: '枫林乡',
      found: -165,
      due: -78,
    },
    {
      problem: '旧操场边界和2户宅基地有60平方米对不上。',
      measure: '请测绘重新放线，2户到场签字。',
      owner: '红岩村',
      found: -105,
      due: -30,
      solved: -22,
    },
  ],
  cooperators: [
    ['nongyeju', '冷库设计和设备招标'],
    ['hongyan', '场地、茶农登记和日常管理'],
  ],
  participation: [
    [-151, 16, 64],
    [-95, 18, 101],
  ],
  needOrigin: '去年茶叶卖不动的那半个月，驻村工作队陪茶农卖了4个下午的茶，记下了每一笔价格。',
  liaison: 'nongyeju',
  cover: 'coldstore-site-1',
  updates: [
    {
      day: -196,
      kind: 'milestone',
      milestone: '电力增容',
      title: '变压器换成200千伏安，先给摊青棚用',
      text: '新变压器{-196}送电，比计划晚4天。冷库还没有动工，电先供摊青棚和制茶机用，合作社算过，每千克干茶电费少0.4元。',
    },
    {
      day: -163,
      title: '原来的地块不能用，改选村小学旧操场',
      text: '量界时发现原选地块有800平方米（1.2亩）压在永久基本农田上，当天就停了。\n乡里看了3块地，只有村小学旧操场够大又通路，但要先调整村庄规划，公示30天。这会影响工期，先向茶农说明。',
      photos: ['coldstore-site-1'],
    },
    {
      day: -151,
      kind: 'milestone',
      milestone: '摊青棚完工',
      reports: [0, 1],
      title: '摊青棚先用起来，一天能摊600千克',
      text: '摊青棚{-151}完工，比计划晚19天。棚里装了6台大风扇，一天能摊鲜叶600千克，最多能多放5小时。\n头一周有{#1}户用过，下午卖的每千克少压了4元左右。',
      photos: ['tea-terraces-2'],
    },
    {
      month: 3,
      title: '{m}报告：规划公示期满，报批卡在边界',
      text: '村庄规划调整公示期满，没有异议。报批时发现旧操场边界和2户宅基地有60平方米对不上，退回重测。\n摊青棚照常用，参加茶农{#1}户，村里收保管费累计{#2}万元。',
      next: '重新测绘，2户到场签字后再报。',
    },
    {
      month: 2,
      title: '{m}报告：用地手续没有按期办结',
      text: '用地手续原定{-78}办结，没有完成。原因是边界要重测、规划要重报，乡里开始估计少了，这一条是我们工作没有做细。\n冷库完工日期已经延到{70y}，用地手续的日期没有延，仍按逾期挂着。',
      next: '测绘单位进场，乡自然资源所每周去县里跑一次。',
    },
    {
      day: -22,
      title: '2户签了字，边界图第二次报上去',
      text: '60平方米的边界{-22}重新放线，2户到场签字，其中38平方米是旧操场、22平方米归宅基地。新图当天报到县里。\n制冷设备的招标文件一起准备，批下来就能发。',
    },
    {
      day: -5,
      title: '茶农会上说清楚：还差2个章',
      text: '{-5}在红岩村开茶农会，来了57人。乡党委书记把手续走到哪一步、还差哪2个章、钱为什么没有动，一条一条讲了。\n茶农提出先租一台移动冷藏箱顶一阵，乡里答应一周内拿出价钱来。',
      photos: ['courtyard-meeting-1'],
    },
  ],
};

const teaGarden: ProjectStory = {
  slug: 'chaling-dichan-chayuan',
  title: '茶岭镇130公顷老茶园改造',
  organization: 'chaling',
  topics: ['chanye'],
  published: -275,
  problem:
    '茶岭镇有150公顷（2250亩）30年以上的老茶园，缺株断垄，单产只有新园的40%，600多户茶农每公顷茶园一年收入不到3万元（每亩不到2000元）。',
  measures:
    '分4片台刈更新和补种，补2个良种，统一施有机肥、装杀虫灯；没收成的2年里，茶行套种，镇里组织到加工厂做工。',
  schedule: '{-200}前做完第一片40公顷，{-130}前累计80公顷，{-50}前累计110公顷，{55}前130公顷全部完成。',
  goals: '改造130公顷（1950亩），成活率90%以上，3年后每公顷收入到7.5万元（每亩5000元）。',
  commitment: '茶园改在前头，茶农2年没收成的日子，镇里有活给大家做。',
  milestones: [
    {
      title: '第一片40公顷',
      planned: -200,
      done: -204,
      result: '41.3公顷（620亩）台刈补种完成。',
      evidence: ['tea-terraces-1'],
    },
    { title: '累计80公顷', planned: -130, done: -127, result: '累计82公顷。' },
    { title: '累计110公顷', planned: -50, done: -53, result: '累计112.4公顷，装杀虫灯240盏。' },
    { title: '130公顷全部完成', planned: 55 },
  ],
  metrics: [
    {
      name: '改造面积',
      unit: '公顷',
      from: 0,
      target: 130,
      values: [
        [-204, 41.3],
        [-127, 82],
        [-53, 112.4],
        [-7, 120.4],
      ],
      source: '镇农技站丈量',
    },
    {
      name: '补种成活率',
      unit: '%',
      from: 0,
      target: 90,
      values: [
        [-127, 88],
        [-53, 92],
      ],
      source: '抽样40个茶行',
    },
    {
      name: '茶农务工收入',
      unit: '万元',
      from: 0,
      target: 180,
      values: [
        [-127, 62],
        [-53, 121],
        [-7, 149],
      ],
      source: '加工厂工资表',
    },
  ],
  funding: [
    {
      source: '农业产业发展资金',
      purpose: '苗木、有机肥、杀虫灯',
      planned: 230,
      received: [
        [-260, 100],
        [-120, 80],
      ],
    },
    { source: '茶企预付苗款', purpose: '良种苗', planned: 40, received: [[-240, 40]] },
  ],
  tasks: [
    { title: '最后一片丈量和补种', who: '茶岭镇农技站站长', due: 55, started: -50 },
    { title: '加工厂用工安排', who: '茶岭镇副镇长', due: 55, started: -220 },
  ],
  obstacles: [
    {
      problem: '第一次补种时有一批苗根系发霉，死了近20%。',
      measure: '整批退回，苗商补苗并承担人工，改为现场剪根验苗。',
      owner: '茶岭镇',
      found: -176,
      due: -140,
      solved: -146,
    },
  ],
  cooperators: [
    ['nongyeju', '良种和病虫防治技术'],
    ['yunding', '云顶片60公顷组织施工'],
  ],
  participation: [
    [-127, 85, 640],
    [-7, 96, 812],
  ],
  needOrigin: '6场茶农座谈，600多户里410户愿意改，100户观望。',
  liaison: 'nongyeju',
  pairs: [
    {
      before: 'tea-old-1',
      after: 'tea-terraces-1',
      days: [-272, -55],
      caption: '云顶片同一面坡：台刈前和补种以后。',
    },
  ],
  updates: [
    {
      day: -204,
      kind: 'milestone',
      milestone: '第一片40公顷',
      reports: [0],
      title: '第一片41.3公顷改完，比计划早4天',
      text: '云顶片41.3公顷（620亩）{-204}做完。台刈后的枝条粉碎还田，每公顷能省1500多千克有机肥。\n补种31万株，苗商按合同在现场剪根看色，退回一批约4000株。',
      photos: ['tea-terraces-1'],
    },
    {
      day: -174,
      title: '20%的补种苗死了，退苗重补',
      text: '{-174}查苗，第二批有近20%根系发霉，是运输路上闷坏的。镇农技站留了样、拍了照，苗商认账，补苗连人工一起承担。\n从这批起，苗到地头先剪根再下车。',
    },
    {
      day: -127,
      kind: 'milestone',
      milestone: '累计80公顷',
      reports: [0, 1, 2],
      title: '累计82公顷，成活率88%',
      text: '到{-127}累计改造{#0}公顷，成活率{#1}%，还差2个百分点，主要差在那批坏苗上。\n改造户有213人到加工厂做季节工，累计工资{#2}万元。',
    },
    {
      month: 3,
      title: '{m}报告：改造{#0}公顷，装上160盏杀虫灯',
      text: '{m}底累计{#0}公顷，务工收入{#2}万元。装杀虫灯160盏，农技站每周数一次虫口，比打药的片区少30%。\n有3户嫌茶行套种的黄豆影响进茶行，改成矮秆品种。',
      next: '第三片开始台刈，同加工厂续签用工。',
    },
    {
      day: -53,
      kind: 'milestone',
      milestone: '累计110公顷',
      reports: [0, 1],
      title: '112.4公顷做完，成活率过90%',
      text: '第三片{-53}做完，累计{#0}公顷，成活率{#1}%。抽样40个茶行，有2个行低于80%，地势低、积水，已经开了排水沟。',
    },
    {
      day: -7,
      reports: [0, 2],
      title: '最后一片做到8公顷',
      text: '最后一片{-53}之后开工，到{-7}做了8公顷，累计{#0}公顷，还差{/0}公顷。这一片坡陡，全靠人工，一天只能做0.4公顷。',
      photos: ['tea-mist-1'],
    },
  ],
};

const machinery: ProjectStory = {
  slug: 'songlin-nongji-hezuo',
  title: '松林镇农机合起来用',
  organization: 'songlin',
  topics: ['chanye', 'zhenxing'],
  published: -245,
  problem:
    '松林镇300多台农机散在户里，农忙时有的地排3天队，有的机器闲着。全镇有412户缺劳力，去年请外地收割机每公顷1650元（每亩110元）。',
  measures:
    '8个村的农机手入社，镇里设一个调度电话，按村排日程、按面积收费；每台机器装定位，缺劳力户优先，收费低20%。',
  schedule: '{-205}前入社登记，{-120}前试跑一个农忙，{-45}前统一收费，{41}前全年作业结账。',
  goals: '入社农机180台，412户缺劳力户不再排队，机收价每公顷降到1275元（每亩85元）。',
  commitment: '机子先给缺人手的家开。排到谁、收多少，手机上能看到。',
  milestones: [
    { title: '入社登记', planned: -205, done: -207, result: '132台入社。' },
    {
      title: '试跑一个农忙',
      planned: -120,
      done: -125,
      result: '作业730公顷（1.1万亩）。',
      evidence: ['field-tractor-1'],
    },
    { title: '统一收费公开', planned: -45, done: -47, result: '价目表贴到8个村。' },
    { title: '全年作业结账', planned: 41 },
  ],
  metrics: [
    {
      name: '入社农机',
      unit: '台',
      from: 0,
      target: 180,
      values: [
        [-207, 132],
        [-125, 151],
        [-14, 176],
      ],
      source: '合作社登记册',
    },
    {
      name: '缺劳力户服务',
      unit: '户',
      from: 0,
      target: 412,
      values: [
        [-125, 240],
        [-47, 331],
        [-14, 389],
      ],
      source: '镇调度记录',
    },
    {
      name: '机收价',
      unit: '元/公顷',
      from: 1650,
      target: 1275,
      values: [
        [-125, 1425],
        [-47, 1320],
      ],
      source: '价目表',
    },
  ],
  funding: [
    {
      source: '农业生产社会化服务资金',
      purpose: '调度、定位终端和机手补助',
      planned: 34,
      received: [
        [-190, 20],
        [-60, 10],
      ],
    },
  ],
  tasks: [
    { title: '412户名单核对', who: '松林镇民政办主任', due: -180, started: -220, done: -184 },
    { title: '调度电话值守', who: '合作社理事长', due: 41, started: -190 },
  ],
  cooperators: [
    ['nongyeju', '农机检验和机手培训'],
    ['shuangjing', '双井片首批试跑'],
  ],
  participation: [
    [-125, 48, 240],
    [-14, 52, 389],
  ],
  needOrigin: '镇里走访缺劳力户，412户里320户说“收不下来”。',
  liaison: 'nongyeju',
  cover: 'field-tractor-1',
  updates: [
    {
      day: -207,
      kind: 'milestone',
      milestone: '入社登记',
      reports: [0],
      title: '132台农机入社，先核户后排机',
      text: '8个村{-207}登记入社农机{#0}台。缺劳力户名单按“独居、病残、家里没有青壮”3条核出412户，贴在村里7天，有2户提出来自己能收，划掉了。',
    },
    {
      day: -125,
      kind: 'milestone',
      milestone: '试跑一个农忙',
      reports: [0, 1, 2],
      title: '试跑一个农忙，作业730公顷',
      text: '试跑一个农忙，作业730公顷（1.1万亩），缺劳力户{#1}户全部排在前4天，机收价从每公顷1650元降到{#2}元。\n机手提出夜里作业费用没有定，合作社加了夜间每公顷75元。',
      photos: ['field-harvest-1', 'field-harvest-2'],
    },
    {
      month: 2,
      title: '{m}报告：入社{#0}台，服务缺劳力户{#1}户',
      text: '{m}底入社农机{#0}台，服务缺劳力户{#1}户，机收价每公顷{#2}元。接到投诉4起：2起是漏收田角，第二天补收；2起是机手收现金没开票，退回并批评。',
      next: '机手培训一次，夜里作业的灯统一发。',
    },
    {
      day: -47,
      kind: 'milestone',
      milestone: '统一收费公开',
      reports: [1, 2],
      title: '价目表贴到8个村，每公顷{#2}元',
      text: '8个村的价目表{-47}统一，机收每公顷{#2}元（每亩88元），缺劳力户每公顷1050元。\n有农户问烘干怎么算，合作社补了一条：每50千克6元，另开票。',
    },
    {
      day: -14,
      reports: [0, 1],
      title: '还差{/1}户，镇里定了作业的日子',
      text: '到{-14}还有{/1}户没有作业，其中17户要等机耕便道修通，5户地太小要靠人工，1户外出还没联系上。合作社定好日子，缺人手的由党员志愿者帮忙。',
      photos: ['field-tractor-1'],
    },
  ],
};

const oilTea: ProjectStory = {
  slug: 'songlin-youcha-jiagong',
  title: '松林镇油茶加工间',
  kind: 'undertaking',
  organization: 'songlin',
  topics: ['chanye', 'jiti'],
  published: -180,
  problem:
    '松林镇有油茶227公顷（3400亩），茶籽运到县城榨，来回35千米，一户跑2趟。小榨坊油质不稳，去年有3批退货。',
  measures: '把旧供销社改造成600平方米加工间，装2条榨油线，一条烘干线，做好食品生产许可，收茶籽先验水分。',
  schedule: '{-95}前改造厂房，{-40}前设备到位，{2}前办完食品生产许可，{26}前开榨。',
  goals: '一天榨茶籽3吨，出油率不低于24%，茶农少跑35千米。',
  commitment: '茶油在家门口榨。许可没办下来，机器不开。',
  milestones: [
    { title: '厂房改造', planned: -95, done: -93, result: '620平方米改造完。' },
    {
      title: '设备到位',
      planned: -40,
      done: -41,
      result: '2条线装完，空转合格。',
      evidence: ['workshop-2'],
    },
    { title: '食品生产许可', planned: 2 },
    { title: '开榨', planned: 26 },
  ],
  metrics: [
    { name: '可加工能力', unit: '吨/天', from: 0, target: 3, values: [[-41, 3]], source: '设备说明书' },
    {
      name: '登记茶农',
      unit: '户',
      from: 0,
      target: 260,
      values: [
        [-60, 154],
        [-41, 176],
        [-5, 233],
      ],
      source: '镇供销社登记',
    },
  ],
  funding: [
    { source: '镇级产业资金', purpose: '厂房改造', planned: 45, received: [[-150, 45]] },
    { source: '油茶合作社入股', purpose: '设备', planned: 68, received: [[-80, 60]] },
  ],
  tasks: [
    { title: '许可现场核查准备', who: '松林镇市场监管所所长', due: 2, started: -30 },
    { title: '茶农签收购约定', who: '合作社理事长', due: 10, started: -70 },
  ],
  cooperators: [
    ['nongyeju', '茶籽水分和含油检测'],
    ['shangwuju', '设备和品牌对接'],
  ],
  participation: [
    [-60, 18, 154],
    [-5, 21, 233],
  ],
  needOrigin: '3个村的油茶户联名，208户按了手印。',
  liaison: 'nongyeju',
  cover: 'workshop-2',
  updates: [
    {
      day: -142,
      title: '旧供销社屋顶换了，先修漏雨',
      text: '旧供销社{-165}动工改造，先换屋顶，再做地坪。墙上旧标语保留，地坪高出路面40厘米，怕积水。',
    },
    {
      day: -93,
      kind: 'milestone',
      milestone: '厂房改造',
      title: '厂房改造完，地坪和排水做过试验',
      text: '厂房{-93}改造完，比计划晚2天，灌水试排水沟，10分钟能退10厘米积水。内墙贴了瓷砖，方便冲洗。',
    },
    {
      day: -41,
      kind: 'milestone',
      milestone: '设备到位',
      reports: [0, 1],
      title: '2条榨线空转合格，登记茶农170多户',
      text: '设备{-41}装完，空转4个小时噪声合格，排烟口加了过滤。登记茶农超过170户，约定茶籽水分不超过10%。',
      photos: ['workshop-2'],
    },
    {
      month: 1,
      title: '{m}报告：许可预查提了6条，改一条销一条',
      text: '县市场监管局来现场预查，提了6条：更衣间少一道门、灭蝇灯不够、检验台账格式不对等。能当天改的当天改，要等货的写明到货日期。\n登记茶农{#1}户。',
      next: '6条改完申请现场核查，通过了再试榨。',
    },
    {
      day: -5,
      reports: [1],
      title: '6条整改完，申请现场核查',
      text: '更衣间的门{-7}装上，6条整改完，{-5}交了现场核查申请，登记茶农{#1}户。许可没有拿到以前，不收茶籽、不开机。',
    },
  ],
};

export const industryStories: readonly ProjectStory[] = [coldStore, teaGarden, machinery, oilTea];
