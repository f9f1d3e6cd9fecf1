import type { ProjectStory } from '../project-story.ts';

const bridge: ProjectStory = {
  slug: 'qiaotou-weiqiao',
  title: '桥头村老石桥危桥改造',
  organization: 'shiqiao',
  topics: ['minsheng', 'zhenxing'],
  published: -280,
  problem:
    '桥头村老石桥通车38年，桥墩冲空，去年定为四类危桥，限重3吨。河东5个组1060人，农资车、校车都过不来，要绕行9千米。',
  measures:
    '拆除危桥，原址下游12米新建一座3跨48米的混凝土桥，宽6.5米，两侧留人行道。施工期间架一座只走人和两轮车的便桥。',
  schedule: '{-235}前搭好便桥、拆掉老桥，{-120}前完成桥墩和桥台，{-45}前架完梁，{38}通车。',
  goals: '新桥通车，校车和10吨货车能过河，河东5个组不再绕行。',
  commitment: '{38}前让河东的车从新桥上开过来。施工期间人走的路一天不断。',
  milestones: [
    {
      title: '便桥通行、老桥拆除',
      planned: -235,
      done: -238,
      result: '便桥宽2.2米，装了扶手和路灯。',
      evidence: ['bridge-works-1'],
    },
    { title: '桥墩和桥台', planned: -120, done: -116, result: '2墩2台完成，静载检测合格。' },
    {
      title: '架梁',
      planned: -45,
      done: -49,
      result: '12片预制梁全部架设到位。',
      evidence: ['bridge-works-2'],
    },
    { title: '桥面和引道通车', planned: 38 },
  ],
  metrics: [
    {
      name: '架设预制梁',
      unit: '片',
      from: 0,
      target: 12,
      values: [
        [-57, 5],
        [-49, 12],
      ],
      source: '监理日志',
    },
    {
      name: '引道完成长度',
      unit: '米',
      from: 0,
      target: 320,
      values: [
        [-95, 40],
        [-60, 90],
        [-33, 150],
        [-20, 185],
        [-2, 230],
      ],
      source: '施工签证单',
    },
  ],
  funding: [
    {
      source: '交通项目资金',
      purpose: '主桥',
      planned: 355,
      received: [
        [-255, 120],
        [-130, 140],
      ],
    },
    { source: '镇级配套', purpose: '便桥和引道', planned: 42, received: [[-240, 42]] },
  ],
  tasks: [
    { title: '便桥看护和路灯', who: '桥头村治保主任', due: 38, started: -238 },
    { title: '引道用地调整', who: '石桥镇自然资源所所长', due: -95, started: -200, done: -101 },
    { title: '主桥施工监督', who: '石桥镇交通专干', due: 38, started: -235 },
  ],
  obstacles: [
    {
      problem: '东岸引道要动2座老坟和一户的院墙。',
      measure: '院墙由村里照原样砌回，迁坟由族里长辈选日子，镇里不催。',
      owner: '石桥镇',
      found: -190,
      due: -95,
      solved: -101,
    },
  ],
  cooperators: [
    ['jiaotongju', '设计审查、质量监督和检测'],
    ['qiaotou', '用地协调和便桥看护'],
  ],
  participation: [
    [-120, 31, 140],
    [-5, 38, 210],
  ],
  needOrigin: '镇人大代表票决的民生实事，46票里得了44票。',
  liaison: 'jiaotongju',
  leadingGroup: '组长：石桥镇党委书记；成员：分管副镇长、交通专干、桥头村党总支书记。',
  pairs: [
    {
      before: 'bridge-broken-1',
      after: 'bridge-done-1',
      days: [-275, -3],
      caption: '老石桥和做荷载试验的新桥，从西岸同一处拍的。',
    },
  ],
  updates: [
    {
      day: -238,
      kind: 'milestone',
      milestone: '便桥通行、老桥拆除',
      title: '便桥先通，老石桥才拆',
      text: '便桥{-244}先通行，试走6天，上学的孩子和卖菜的三轮车走过没有问题，{-238}才拆老桥。\n老桥拱顶的3块刻字石板完整取下，存在村部，新桥建好后嵌在桥头。',
      photos: ['bridge-works-1'],
    },
    {
      day: -116,
      kind: 'milestone',
      milestone: '桥墩和桥台',
      title: '2墩2台出水，检测合格再做上部',
      text: '2个桥墩、2个桥台{-116}完成，比计划晚4天，原因是二号墩基坑涌水，多打了一圈围堰。\n县交通运输局做了静载检测，合格后才同意预制梁进场。',
    },
    {
      month: 3,
      title: '{m}报告：梁场开工，引道用地谈妥',
      text: '{m}主要做梁场和引道。12片梁在河西空地预制，引道用地涉及的一户院墙和2座老坟都谈妥了。引道完成{#1}米，到位资金{$}万元。\n河东群众提出桥头转弯看不见来车，设计上加了一面凸镜。',
      next: '预制梁养护够28天后试吊一片。',
    },
    {
      day: -49,
      kind: 'milestone',
      milestone: '架梁',
      reports: [0],
      title: '12片梁架完，河东河西连上了',
      text: '架梁用了6个夜晚，晚上8点到凌晨4点施工，白天照常放行便桥。{-49}早上5:40，最后一片梁落到位。\n离桥最近的11户受了吵，村里挨户说明过，施工队给每户送了耳塞和一桶油。',
      photos: ['bridge-works-2'],
    },
    {
      month: 1,
      title: '{m}报告：桥面混凝土浇完，引道{#1}米',
      text: '桥面混凝土已经浇完，专人测温、洒水养护；{m}底引道累计{#1}米，还差{/1}米。\n按现在的进度，能在计划日期前通车。',
      next: '装护栏和路灯，做东岸引道，把3块老石板嵌到桥头。',
    },
    {
      day: -2,
      reports: [1],
      title: '桥面养护期满，护栏样品请河东群众挑',
      text: '桥面养护期满，{-3}用载重车慢慢开过做了试验，合格。护栏有3种样品摆在村部，河东5个组投票，选了带竖条、孩子钻不过去的一种。\n引道做到{#1}米，东岸还要降坡20厘米。',
      photos: ['bridge-done-1'],
    },
  ],
};

const parcels: ProjectStory = {
  slug: 'kuaidi-daocun',
  title: '快递进村不加钱',
  organization: 'shangwuju',
  topics: ['minsheng', 'chanye'],
  published: -262,
  problem:
    '全县112个村，有71个村的快递只到乡镇，群众要么跑7到8千米取，要么一件多给2到3元代取费。卖山货的寄一单比县城贵4元。',
  measures:
    '把邮政和4家快递的进村件合到一条线上送，依托小卖部、村部建71个代收点，统一一块牌子、一张价目表，明文不收取件费。',
  schedule: '{-225}前5家合并线路，{-150}前开通40个村，{-70}前开通60个村，{32}前71个村全部开通。',
  goals: '71个村开通，取件不收钱，3千克内的山货寄出价降到5元以下。',
  commitment: '{32}前让每个村都能在村里取快递，一分钱不多收。发现收费的，一个电话我来处理。',
  milestones: [
    { title: '5家合并线路签约', planned: -225, done: -226, result: '5家企业签了共同配送协议。' },
    { title: '开通40个村', planned: -150, done: -152, result: '41个村开通。' },
    {
      title: '开通60个村',
      planned: -70,
      done: -73,
      result: '60个村开通，6条线路。',
      evidence: ['parcel-station-1'],
    },
    { title: '71个村全部开通', planned: 32 },
  ],
  metrics: [
    {
      name: '开通村数',
      unit: '个',
      from: 0,
      target: 71,
      values: [
        [-190, 12],
        [-152, 41],
        [-73, 60],
        [-1, 67],
      ],
      source: '县商务局巡查表',
    },
    {
      name: '月进村件',
      unit: '万件',
      from: 0.6,
      target: 6,
      values: [
        [-150, 2.1],
        [-70, 4.3],
        [-1, 5.4],
      ],
      source: '共同配送中心',
    },
    {
      name: '3千克寄出价',
      unit: '元',
      from: 9,
      target: 5,
      values: [
        [-150, 7],
        [-60, 5.5],
        [-15, 4.8],
      ],
      source: '价目表',
    },
  ],
  funding: [
    {
      source: '农村物流体系建设资金',
      purpose: '代收点货架、扫码设备和首年线路补贴',
      planned: 96,
      received: [
        [-230, 40],
        [-110, 36],
      ],
    },
  ],
  tasks: [
    { title: '代收点明码和暗访', who: '县商务局流通股股长', due: 30, started: -220 },
    { title: '山区3条线路踏勘', who: '县交通运输局运输股股长', due: -40, started: -126, done: -45 },
  ],
  cooperators: [
    ['jiaotongju', '线路会车点和客运带货'],
    ['hongyan', '红岩线代收点试点'],
  ],
  participation: [[-70, 71, 190]],
  needOrigin: '县长信箱去年收到104封关于取件收费的信。',
  liaison: 'jiaotongju',
  pairs: [
    {
      before: 'parcel-shed-1',
      after: 'parcel-station-1',
      days: [-260, -150],
      caption: '红岩村：原来堆在廊下，现在上架分格。',
    },
  ],
  updates: [
    {
      day: -226,
      kind: 'milestone',
      milestone: '5家合并线路签约',
      title: '5家快递合走一条线，账怎么分写进协议',
      text: '5家企业{-226}签了共同配送协议：每件进村件由共同配送中心结算0.72元，补贴第一年每件0.18元，第二年减半。\n协议写明代收点不得收取件费，查实一次扣当月补贴，2次换点。',
    },
    {
      day: -152,
      kind: 'milestone',
      milestone: '开通40个村',
      reports: [0, 1],
      title: '41个村能在村里取件',
      text: '到{-152}开通41个村，比计划多一个。暗访20个点，有2个点收了“保管费”，当天退钱、公开点名，其中一个换到了村部。\n取件最多的是3类：农具配件、药品、孩子的教辅书。',
      photos: ['parcel-station-1'],
    },
    {
      month: 4,
      title: '{m}报告：开通{#0}个村，山区3条线开始踏勘',
      text: '{m}底开通{#0}个村，当月进村件{#1}万件，3千克寄出价{#2}元。\n剩下的村多在山上，路窄弯急，大车上不去。县交通运输局陪着跑了3条线，准备用客运班车带货。',
      next: '谈客运带货的价格，先试红岩线。',
    },
    {
      day: -73,
      kind: 'milestone',
      milestone: '开通60个村',
      reports: [0],
      title: '客运班车带货上山，第60个村开通',
      text: '红岩线的客运班车从{-80}起带货，后备厢隔出一格，一趟带40件，每件给车主0.5元。试了一周没有误点，{-73}正式开通，累计60个村。',
      photos: ['parcel-shed-1'],
    },
    {
      day: -15,
      kind: 'result',
      reports: [2],
      title: '3千克山货寄出去4.8元',
      text: '同3家快递重新谈了价，全县代收点寄3千克以内的山货统一4.8元，比原来便宜4.2元。\n茶岭镇一家卖笋干的合作社算了账，一个月寄1100单，省下4600多元。',
    },
    {
      day: -1,
      reports: [0, 1],
      title: '再开4个村，还差4个，逐个说明',
      text: '{-1}又有4个村开通，累计{#0}个，还差{/0}个：2个在等会车点修好，1个代收点店主搬走要重选，1个在修桥绕路。\n4个村的开通日期和联系人贴在各村村部。',
      photos: ['parcel-station-2'],
    },
  ],
};

const xiawanRoad: ProjectStory = {
  slug: 'xiawan-tongzulu',
  title: '下湾村3条通组路硬化',
  organization: 'xiawan',
  topics: ['zhenxing', 'minsheng'],
  published: -295,
  problem:
    '下湾村有3个组没有通水泥路，4.2千米土路雨天出不去车。138户的稻谷每50千克比邻村少卖3元，收粮车不肯进。',
  measures: '硬化4.2千米，宽3.5米，设14个会车点，让地由村民自己调，村里不另占田。',
  schedule: '{-270}前让地放线，{-190}前2条路通车，{-130}前全部通车。',
  goals: '3个组通水泥路，收粮车、消防车能到组。',
  commitment: '3条路{-130}前修通。哪一条先修，抓阄定，书记家那条排最后。',
  milestones: [
    {
      title: '让地签字和放线',
      planned: -270,
      done: -272,
      result: '57户让地1270平方米（1.9亩），全部签字，没有补钱。',
    },
    {
      title: '2条路通车',
      planned: -190,
      done: -194,
      result: '老屋组、塘边组通车。',
      evidence: ['road-paved-1'],
    },
    { title: '第三条路通车', planned: -130, done: -133, result: '书记家所在的竹园组最后通车。' },
  ],
  metrics: [
    {
      name: '硬化里程',
      unit: '千米',
      from: 0,
      target: 4.2,
      values: [
        [-194, 2.9],
        [-133, 4.3],
      ],
      source: '镇交通专干量测',
    },
    {
      name: '会车点',
      unit: '个',
      from: 0,
      target: 14,
      values: [
        [-194, 9],
        [-133, 14],
      ],
      source: '镇交通专干量测',
    },
  ],
  funding: [
    {
      source: '农村公路建设资金',
      purpose: '路面',
      planned: 118,
      received: [
        [-260, 60],
        [-125, 58],
      ],
    },
    { source: '村民和在外乡亲捐款', purpose: '会车点', planned: 9.2, received: [[-240, 9.2]] },
  ],
  tasks: [
    { title: '让地协调', who: '下湾村3名组长', due: -270, started: -290, done: -272 },
    { title: '养护排班', who: '村党总支副书记', due: -120, started: -150, done: -122 },
  ],
  cooperators: [
    ['liuxi', '招标和质量抽检'],
    ['jiaotongju', '钻芯检测'],
  ],
  participation: [[-133, 28, 205]],
  needOrigin: '3个组联名写信，138户有121户签名。',
  resolution: { day: -299, present: 61, votes: [58, 1, 2], summary: '抓阄定施工先后，让地不补偿、不算账。' },
  mechanism: {
    on: -122,
    text: '3条路分3段由公益岗和党员排班养护，每月第一个周六清水沟；超过10吨的车进组先在村部登记。',
  },
  liaison: 'jiaotongju',
  closed: { on: -112, outcome: 'completed-continuing' },
  pairs: [
    {
      before: 'road-broken-1',
      after: 'road-paved-1',
      days: [-294, -190],
      caption: '老屋组路口：雨后的土路和通车后的水泥路。',
    },
  ],
  updates: [
    {
      day: -272,
      kind: 'milestone',
      milestone: '让地签字和放线',
      title: '57户让地1270平方米，没有一户要补钱',
      text: '3条路的让地{-272}全部签完，57户让出1270平方米（1.9亩）。让得最多的一户让了47平方米菜地，村里帮他家把菜园篱笆往里移好。\n抓阄顺序：老屋组、塘边组、竹园组。',
    },
    {
      day: -194,
      kind: 'milestone',
      milestone: '2条路通车',
      reports: [0, 1],
      title: '老屋组、塘边组通车，收粮车开到晒场',
      text: '2条路{-194}通车，累计{#0}千米。钻芯6个，厚度都在18厘米以上。\n通车第二天收粮车就开到了塘边组晒场，50千克的价格同邻村一样了。',
      photos: ['road-paved-1'],
    },
    {
      day: -133,
      kind: 'milestone',
      milestone: '第三条路通车',
      reports: [0, 1],
      title: '竹园组最后通车，3条路都通了',
      text: '竹园组{-133}通车，3条路一共{#0}千米、会车点14个。比计划多100米，是把去卫生室的一段接上了，多花的3万元用捐款付。',
    },
    {
      day: -110,
      kind: 'result',
      title: '通车以后，组里添了4台车',
      text: '镇里回访138户：通车后新买小车2台、三轮车2台，卖粮的都不用再肩挑到村口。\n也有意见：路窄的一段有人开快车，村里已经加了2道减速带。',
      photos: ['road-broken-1'],
    },
  ],
};

const schoolBus: ProjectStory = {
  slug: 'xiaoche-zhandian',
  title: '42个校车站点能躲雨、看得见',
  organization: 'jiaoyuju',
  topics: ['minsheng'],
  published: -240,
  problem:
    '全县校车停靠的42个站点，有29个就在公路边，没有棚、没有灯、没有标线。天没亮就等车，去年发生擦碰2起。',
  measures:
    '29个点建候车棚、装太阳能灯、画停车标线，13个点只补标线和灯；每个点请一名护学人员，早晚各站半小时。',
  schedule: '{-195}前勘点，{-120}前做完20个点，{-40}前做完35个点，{4}前全部完成。',
  goals: '42个点能躲雨、有灯、有线，早晚有大人在。',
  commitment: '孩子等车不淋雨、不摸黑。哪个点没做好，家长可以直接打我办公室电话。',
  milestones: [
    { title: '逐点勘查定方案', planned: -195, done: -197, result: '42个点一点一图。' },
    {
      title: '完成20个点',
      planned: -120,
      done: -122,
      result: '20个点完成。',
      evidence: ['busstop-shelter-1'],
    },
    { title: '完成35个点', planned: -40, done: -38, result: '35个点完成，晚2天。' },
    { title: '42个点全部完成', planned: 4 },
  ],
  metrics: [
    {
      name: '完成站点',
      unit: '个',
      from: 0,
      target: 42,
      values: [
        [-122, 20],
        [-38, 35],
        [-1, 39],
      ],
      source: '县教育局验收表',
    },
    {
      name: '到岗护学人员',
      unit: '人',
      from: 0,
      target: 42,
      values: [
        [-122, 18],
        [-38, 37],
        [-1, 42],
      ],
      source: '学校签到表',
    },
  ],
  funding: [
    {
      source: '县财政民生实事资金',
      purpose: '候车棚、太阳能灯、标线',
      planned: 63,
      received: [
        [-190, 30],
        [-60, 25],
      ],
    },
  ],
  tasks: [
    { title: '护学人员招募和培训', who: '县教育局安全股股长', due: -30, started: -180, done: -33 },
    { title: '最后一批站点施工', who: '县教育局项目办主任', due: 4, started: -38 },
  ],
  obstacles: [
    {
      problem: '枫林乡白果岔路口两侧都是陡坡，没有地方建棚。',
      measure: '站点往前移160米到老道班院口，和家长一起走过一遍。',
      owner: '县教育局',
      found: -100,
      due: -70,
      solved: -74,
    },
  ],
  cooperators: [['jiaotongju', '标线、标志和移位审批']],
  participation: [
    [-38, 37, 120],
    [-1, 42, 168],
  ],
  needOrigin: '家长委员会座谈会，14所学校里11所提到等车的事。',
  liaison: 'jiaotongju',
  pairs: [
    {
      before: 'busstop-bare-1',
      after: 'busstop-shelter-1',
      days: [-236, -120],
      caption: '河坪中心校站点：建棚前和建棚后。',
    },
  ],
  updates: [
    {
      day: -197,
      kind: 'milestone',
      milestone: '逐点勘查定方案',
      title: '42个站点，早上6:30去看',
      text: '勘点安排在早上6:30，和孩子等车同一时间。走完42个点，定下29个建棚、13个补灯补线，一个点一张图，贴在学校门口听家长意见。',
    },
    {
      day: -122,
      kind: 'milestone',
      milestone: '完成20个点',
      reports: [0, 1],
      title: '20个点有了棚和灯，先做公路边的',
      text: '20个点{-122}完成，全在省道、县道边上。候车棚后背用透明板，司机从200米外看得见里面有没有孩子。\n护学人员到岗{#1}人，多是附近的党员和退休教师。',
      photos: ['busstop-shelter-1'],
    },
    {
      month: 2,
      title: '{m}报告：完成{#0}个点，3块太阳能板被换',
      text: '{m}底完成{#0}个点，护学人员{#1}人。检查发现3个点的太阳能板朝向不对，晚上亮不到6点，已经让厂家来换。\n白果岔路口站点移位后，家长反映要多走2分钟，学校让校车提前到，不让孩子等。',
      next: '做省道以外的点，先难后易。',
    },
    {
      day: -38,
      kind: 'milestone',
      milestone: '完成35个点',
      reports: [0, 1],
      title: '35个点完成，晚了2天',
      text: '第35个点{-38}完成，比计划晚2天：松林岔口挖基坑碰到旧通信光缆，等产权单位来移。\n{#1}名护学人员都领了反光背心和哨子。',
    },
    {
      day: -1,
      reports: [0, 1],
      title: '还剩3个点，基础都浇好了',
      text: '{-1}河坪、枫林2个乡的4个点验收，累计{#0}个，还剩{/0}个。3个点的基础都浇好了，在等养护，棚子已经运到。\n42名护学人员全部到岗。',
      photos: ['busstop-shelter-2'],
    },
  ],
};

export const roadStories: readonly ProjectStory[] = [bridge, parcels, xiawanRoad, schoolBus];
