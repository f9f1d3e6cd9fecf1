import type { ProjectStory } from '../project-story.ts';

const coldStore: ProjectStory = {
  slug: 'hongyan-chayuan-lengku',
  title: '红岩村茶园冷库',
  organization: 'fenglin',
  topics: ['chanye', 'jiti'],
  published: -285,
  problem:
    '红岩村四百六十亩茶园，鲜叶当天卖不掉就发红，收购商下午四点以后每斤压价六到八元。去年有五天鲜叶倒掉，约一千一百斤。',
  measures: '村集体建一座三百立方米冷库和四百平方米摊青棚，茶农按斤付保管费，乡里协调用地和电力增容。',
  schedule: '{-240m}办完用地，{-170m}建好摊青棚，{-75m}冷库完工，{-30m}试运行。',
  goals: '一天能存六千斤鲜叶，茶农下午卖的价格不比上午低一成以上，村集体每年增收六万元。',
  commitment: '冷库今年建成，让红岩的茶叶不用赶着贱卖。办不成，我到红岩村茶农会上说清楚卡在哪里。',
  milestones: [
    { title: '电力增容', planned: -200, done: -196, result: '二百千伏安变压器送电。' },
    {
      title: '摊青棚完工',
      planned: -170,
      done: -151,
      result: '摊青棚四百平方米完工，晚十九天，建在原晒场上，不占新地。',
      evidence: ['coldstore-site-1'],
    },
    { title: '冷库用地手续办结', planned: -78 },
    {
      title: '冷库完工试运行',
      planned: -34,
      extended: { to: 70, on: -60, reason: '用地要先调整村庄规划，手续没有办结不能动工。' },
    },
  ],
  metrics: [
    { name: '日可存鲜叶', unit: '斤', from: 0, target: 6000, values: [[-151, 1200]], source: '村茶叶合作社' },
    {
      name: '参加茶农',
      unit: '户',
      from: 0,
      target: 120,
      values: [
        [-151, 64],
        [-80, 83],
      ],
      source: '合作社登记',
    },
    { name: '村集体增收', unit: '万元', from: 0, target: 6, values: [[-80, 0.72]], source: '村账乡管账目' },
  ],
  funding: [
    { source: '衔接推进乡村振兴资金', purpose: '冷库主体和制冷设备', planned: 142, received: [[-180, 40]] },
    { source: '村集体自筹', purpose: '摊青棚', planned: 18, received: [[-220, 18]] },
  ],
  tasks: [
    { title: '村庄规划调整报批', who: '枫林乡自然资源所所长', due: -78, started: -230 },
    { title: '摊青棚建设', who: '红岩村党总支书记', due: -170, started: -210, done: -151 },
    { title: '茶农登记和保管费办法', who: '合作社理事长', due: -100, started: -150, done: -97 },
  ],
  obstacles: [
    {
      problem: '原选地块有一亩二分是永久基本农田，不能占。',
      measure: '改选村小学旧操场，需要调整村庄规划并公示三十天。',
      owner: '枫林乡',
      found: -165,
      due: -78,
    },
    {
      problem: '旧操场边界和两户宅基地有六十平方米对不上。',
      measure: '请测绘重新放线，两户到场签字。',
      owner: '红岩村',
      found: -70,
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
    [-80, 18, 101],
  ],
  needOrigin: '茶叶下树那半个月，驻村工作队陪茶农卖了四个下午的茶，记下了每一笔价格。',
  liaison: 'nongyeju',
  cover: 'coldstore-site-1',
  updates: [
    {
      day: -196,
      kind: 'milestone',
      milestone: '电力增容',
      title: '变压器换成二百千伏安，先给摊青棚用',
      text: '新变压器{-196}送电，比计划晚四天。冷库还没有动工，电先供摊青棚和制茶机用，合作社算过，每斤干茶电费少两角。',
    },
    {
      day: -163,
      title: '原来的地块不能用，改选村小学旧操场',
      text: '量界时发现原选地块有一亩二分压在永久基本农田上，当天就停了。\n乡里看了三块地，只有村小学旧操场够大又通路，但要先调整村庄规划，公示三十天。这会影响工期，先向茶农说明。',
      photos: ['coldstore-site-1'],
    },
    {
      day: -151,
      kind: 'milestone',
      milestone: '摊青棚完工',
      reports: [0, 1],
      title: '摊青棚先用起来，一天能摊一千二百斤',
      text: '摊青棚{-151}完工，比计划晚十九天。棚里装了六台大风扇，一天能摊鲜叶一千二百斤，最多能多放五个钟头。\n头一周有{#1}户用过，下午卖的每斤少压了两元左右。',
      photos: ['tea-terraces-2'],
    },
    {
      month: 3,
      title: '{m}报告：规划公示期满，报批卡在边界',
      text: '村庄规划调整公示期满，没有异议。报批时发现旧操场边界和两户宅基地有六十平方米对不上，退回重测。\n摊青棚照常用，参加茶农{#1}户，村里收保管费累计{#2}万元。',
      next: '重新测绘，两户到场签字后再报。',
    },
    {
      month: 2,
      title: '{m}报告：用地手续没有按期办结',
      text: '用地手续原定{-78}办结，没有完成。原因是边界要重测、规划要重报，乡里开始估计少了，这一条是我们工作没有做细。\n冷库完工日期已经延到{70y}，用地手续的日期没有延，仍按逾期挂着。',
      next: '测绘单位进场，乡自然资源所每周去县里跑一次。',
    },
    {
      day: -22,
      title: '两户签了字，边界图第二次报上去',
      text: '六十平方米的边界{-22}重新放线，两户到场签字，其中三十八平方米是旧操场、二十二平方米归宅基地。新图当天报到县里。\n制冷设备的招标文件一起准备，批下来就能发。',
    },
    {
      day: -5,
      title: '茶农会上说清楚：还差两个章',
      text: '{-5}在红岩村开茶农会，来了五十七人。乡党委书记把手续走到哪一步、还差哪两个章、钱为什么没有动，一条一条讲了。\n茶农提出先租一台移动冷藏箱顶一季，乡里答应一周内拿出价钱来。',
      photos: ['courtyard-meeting-1'],
    },
  ],
};

const teaGarden: ProjectStory = {
  slug: 'chaling-dichan-chayuan',
  title: '茶岭镇两千亩老茶园改造',
  organization: 'chaling',
  topics: ['chanye'],
  published: -275,
  problem:
    '茶岭镇有两千一百亩三十年以上的老茶园，缺株断垄，亩产鲜叶只有新园的四成，六百多户茶农一年一亩收入不到两千元。',
  measures:
    '分四片台刈更新和补种，补两个良种，统一施有机肥、装杀虫灯；没收成的两年里，茶行套种，镇里组织到加工厂做工。',
  schedule: '{-260m}台刈第一片，{-130m}前做完一千二百亩，{50m}两千亩全部完成。',
  goals: '改造两千亩，成活率九成以上，三年后亩收入到五千元。',
  commitment: '茶园改在前头，茶农两年没收成的日子，镇里有活给大家做。',
  milestones: [
    {
      title: '第一片600亩',
      planned: -200,
      done: -204,
      result: '六百二十亩台刈补种完成。',
      evidence: ['tea-terraces-1'],
    },
    { title: '累计1200亩', planned: -130, done: -127, result: '累计一千二百三十亩。' },
    { title: '累计1700亩', planned: -50, done: -53, result: '累计一千七百一十亩，装杀虫灯二百四十盏。' },
    { title: '2000亩全部完成', planned: 55 },
  ],
  metrics: [
    {
      name: '改造面积',
      unit: '亩',
      from: 0,
      target: 2000,
      values: [
        [-204, 620],
        [-127, 1230],
        [-53, 1710],
        [-7, 1826],
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
      source: '抽样四十个茶行',
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
      problem: '第一次补种时有一批苗根系发霉，死了近两成。',
      measure: '整批退回，苗商补苗并承担人工，改为现场剪根验苗。',
      owner: '茶岭镇',
      found: -176,
      due: -140,
      solved: -146,
    },
  ],
  cooperators: [
    ['nongyeju', '良种和病虫防治技术'],
    ['yunding', '云顶片一千亩组织施工'],
  ],
  participation: [
    [-127, 85, 640],
    [-7, 96, 812],
  ],
  needOrigin: '六场茶农座谈，六百多户里四百一十户愿意改，一百户观望。',
  liaison: 'nongyeju',
  pairs: [
    {
      before: 'tea-old-1',
      after: 'tea-terraces-1',
      days: [-272, -55],
      caption: '云顶片同一面坡：台刈前和补种一年后。',
    },
  ],
  updates: [
    {
      day: -204,
      kind: 'milestone',
      milestone: '第一片600亩',
      reports: [0],
      title: '第一片六百二十亩改完，比计划早四天',
      text: '云顶片六百二十亩{-204}做完。台刈后的枝条粉碎还田，一亩能省两百多斤有机肥。\n补种三十一万株，苗商按合同在现场剪根看色，退回一批约四千株。',
      photos: ['tea-terraces-1'],
    },
    {
      day: -174,
      title: '两成补种苗死了，退苗重补',
      text: '{-174}查苗，第二批有近两成根系发霉，是运输路上闷坏的。镇农技站留了样、拍了照，苗商认账，补苗连人工一起承担。\n从这批起，苗到地头先剪根再下车。',
    },
    {
      day: -127,
      kind: 'milestone',
      milestone: '累计1200亩',
      reports: [0, 1, 2],
      title: '累计一千二百三十亩，成活率八成八',
      text: '到{-127}累计改造{#0}亩，成活率{#1}%，还差两个百分点，主要差在那批坏苗上。\n改造户有二百一十三人到加工厂做季节工，累计工资{#2}万元。',
    },
    {
      month: 3,
      title: '{m}报告：改造{#0}亩，装上一百六十盏杀虫灯',
      text: '{m}底累计{#0}亩，务工收入{#2}万元。装杀虫灯一百六十盏，农技站每周数一次虫口，比打药的片区少三成。\n有三户嫌茶行套种的黄豆影响采茶，改成矮秆品种。',
      next: '第三片开始台刈，同加工厂续签用工。',
    },
    {
      day: -53,
      kind: 'milestone',
      milestone: '累计1700亩',
      reports: [0, 1],
      title: '一千七百亩做完，成活率过九成',
      text: '第三片{-53}做完，累计{#0}亩，成活率{#1}%。抽样四十个茶行，有两个行低于八成，地势低、积水，已经开了排水沟。',
    },
    {
      day: -7,
      reports: [0, 2],
      title: '最后一片做到一百一十六亩',
      text: '最后一片{-53}之后开工，到{-7}做了一百一十六亩，累计{#0}亩，还差{/0}亩。这一片坡陡，全靠人工，一天只能做六亩。',
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
    '松林镇三百多台农机散在户里，农忙时有的地排三天队，有的机器闲着。全镇有四百一十二户缺劳力，去年请外地收割机每亩一百一十元。',
  measures:
    '八个村的农机手入社，镇里设一个调度电话，按村排日程、按面积收费；每台机器装定位，缺劳力户优先，收费低两成。',
  schedule: '{-210m}入社登记，{-150m}试跑一个农忙，{-45m}正式按面积收费，{40m}做完全年结账。',
  goals: '入社农机一百八十台，四百一十二户缺劳力户不再排队，机收价每亩降到八十五元。',
  commitment: '机子先给缺人手的家开。排到谁、收多少，手机上能看到。',
  milestones: [
    { title: '入社登记', planned: -205, done: -207, result: '一百三十二台入社。' },
    {
      title: '试跑一个农忙',
      planned: -120,
      done: -125,
      result: '作业一万一千亩。',
      evidence: ['field-tractor-1'],
    },
    { title: '统一收费公开', planned: -45, done: -47, result: '价目表贴到八个村。' },
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
      unit: '元/亩',
      from: 110,
      target: 85,
      values: [
        [-125, 95],
        [-47, 88],
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
    { title: '四百一十二户名单核对', who: '松林镇民政办主任', due: -180, started: -220, done: -184 },
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
  needOrigin: '镇里走访缺劳力户，四百一十二户里三百二十户说“收不下来”。',
  liaison: 'nongyeju',
  cover: 'field-tractor-1',
  updates: [
    {
      day: -207,
      kind: 'milestone',
      milestone: '入社登记',
      reports: [0],
      title: '一百三十二台农机入社，先核户后排机',
      text: '八个村{-207}登记入社农机{#0}台。缺劳力户名单按“独居、病残、家里没有青壮”三条核出四百一十二户，贴在村里七天，有两户提出来自己能收，划掉了。',
    },
    {
      day: -125,
      kind: 'milestone',
      milestone: '试跑一个农忙',
      reports: [0, 1, 2],
      title: '试跑一个农忙，一万一千亩没有拖过三天',
      text: '试跑一个农忙，作业一万一千亩，缺劳力户{#1}户全部排在前四天，机收价从一百一十元降到{#2}元。\n机手提出夜里作业费用没有定，合作社加了夜间每亩五元。',
      photos: ['field-tractor-1'],
    },
    {
      month: 2,
      title: '{m}报告：入社{#0}台，服务缺劳力户{#1}户',
      text: '{m}底入社农机{#0}台，服务缺劳力户{#1}户，机收价{#2}元。接到投诉四起：两起是漏收田角，第二天补收；两起是机手收现金没开票，退回并批评。',
      next: '机手培训一次，夜里收谷的电灯统一发。',
    },
    {
      day: -47,
      kind: 'milestone',
      milestone: '统一收费公开',
      reports: [1, 2],
      title: '价目表贴到八个村，每亩八十八元',
      text: '八个村的价目表{-47}统一，机收每亩八十八元，缺劳力户七十元。\n有农户问烘干怎么算，合作社补了一条：每百斤六元，另开票。',
    },
    {
      day: -14,
      reports: [0, 1],
      title: '剩二十三户，镇里定了收割的日子',
      text: '到{-14}还有{/1}户没有作业，其中十七户种晚熟品种，五户地太小要人工割，一户外出还没联系上。合作社定好日子，缺人手的由党员志愿者帮割。',
      photos: ['field-harvest-2'],
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
  problem: '松林镇有油茶三千四百亩，茶籽运到县城榨，来回七十里，一户跑两趟。小榨坊油质不稳，去年有三批退货。',
  measures: '把旧供销社改造成六百平方米加工间，装两条榨油线，一条烘干线，做好食品生产许可，收茶籽先验水分。',
  schedule: '{-165m}改造厂房，{-60m}装设备，{4m}办完食品生产许可，再开榨。',
  goals: '一天榨茶籽三吨，出油率不低于二十四，茶农少跑七十里。',
  commitment: '茶油在家门口榨。许可没办下来，机器不开。',
  milestones: [
    { title: '厂房改造', planned: -95, done: -93, result: '六百二十平方米改造完。' },
    {
      title: '设备到位',
      planned: -40,
      done: -41,
      result: '两条线装完，空转合格。',
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
  needOrigin: '三个村的油茶户联名，二百零八户按了手印。',
  liaison: 'nongyeju',
  cover: 'workshop-2',
  updates: [
    {
      day: -142,
      title: '旧供销社屋顶换了，先修漏雨',
      text: '旧供销社{-165}动工改造，先换屋顶，再做地坪。墙上旧标语保留，地坪高出路面四十厘米，怕积水。',
    },
    {
      day: -93,
      kind: 'milestone',
      milestone: '厂房改造',
      title: '厂房改造完，地坪和排水做过试验',
      text: '厂房{-93}改造完，比计划晚两天，灌水试排水沟，十分钟能退十厘米积水。内墙贴了瓷砖，方便冲洗。',
    },
    {
      day: -41,
      kind: 'milestone',
      milestone: '设备到位',
      reports: [0, 1],
      title: '两条榨线空转合格，登记茶农一百七十多户',
      text: '设备{-41}装完，空转四个小时噪声合格，排烟口加了过滤。登记茶农超过一百七十户，约定茶籽水分不超过百分之十。',
      photos: ['workshop-2'],
    },
    {
      month: 1,
      title: '{m}报告：许可现场核查提了六条',
      text: '{m}市场监管来现场预查，提了六条：更衣间少一道门、灭蝇灯不够、检验台台账格式不对，等等。整改了五条，还差一条在等货。\n登记茶农{#1}户。',
      next: '等现场核查，通过了就试榨一批。',
    },
    {
      day: -5,
      reports: [1],
      title: '六条整改完，申请现场核查',
      text: '更衣间的门{-7}装上，六条整改完，{-5}交了现场核查申请，登记茶农{#1}户。许可没有拿到以前，不收茶籽、不开机。',
    },
  ],
};

export const industryStories: readonly ProjectStory[] = [coldStore, teaGarden, machinery, oilTea];
