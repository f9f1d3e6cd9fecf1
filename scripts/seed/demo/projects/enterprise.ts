import type { ProjectStory } from '../project-story.ts';

const disputes: ProjectStory = {
  slug: 'sheqi-jiufen-kuaijie',
  title: '涉企纠纷三十天内有结果',
  organization: 'fayuan',
  topics: ['yingshang', 'zhili'],
  published: -265,
  problem:
    '去年受理涉企纠纷四百一十六件，平均用时六十八天，最长一件二百一十天。小企业打一场货款官司，欠的钱还没回来，设备已经被冻住。',
  measures:
    '在经开区设一个法官工作站，先调后审；一万元以下货款走要素式，两次不到庭先行调解；冻结财产先核经营影响，能换担保就换担保。',
  schedule: '{-245m}设站，{-150m}前要素式全用上，{40m}年底前平均用时降到三十天。',
  goals: '平均用时三十天，先行调解成功率六成，错误冻结为零。',
  commitment: '企业的纠纷，一个月内给说法。冻错了，我登门道歉。',
  milestones: [
    { title: '经开区法官工作站', planned: -240, done: -243, result: '每周一、三、五有法官在站。' },
    { title: '要素式审理全覆盖', planned: -150, done: -146, result: '一万元以下货款案全部适用。' },
    { title: '平均用时40天', planned: -60, done: -58, result: '平均用时三十九天。' },
    { title: '平均用时30天', planned: 45 },
  ],
  metrics: [
    {
      name: '平均用时',
      unit: '天',
      from: 68,
      target: 30,
      values: [
        [-146, 49],
        [-58, 39],
        [-6, 34],
      ],
      source: '审判管理系统',
    },
    {
      name: '先行调解成功率',
      unit: '%',
      from: 31,
      target: 60,
      values: [
        [-146, 44],
        [-58, 53],
        [-6, 57],
      ],
      source: '审判管理系统',
    },
    {
      name: '结案',
      unit: '件',
      from: 0,
      target: 380,
      values: [
        [-146, 122],
        [-58, 265],
        [-6, 338],
      ],
      source: '审判管理系统',
    },
  ],
  funding: [{ source: '院内业务经费', purpose: '工作站办公和调解补助', planned: 12, received: [[-240, 12]] }],
  tasks: [
    { title: '四十件长期未结案清理', who: '县法院审管办主任', due: -80, started: -200, done: -83 },
    { title: '冻结前影响评估', who: '县法院执行局局长', due: 45, started: -180 },
  ],
  obstacles: [
    {
      problem: '外地企业送达慢，最长一件公告占了六十天。',
      measure: '同登记机关核对企业确认的送达地址，先电话、再电子、最后公告。',
      owner: '县法院',
      found: -150,
      due: -90,
      solved: -95,
    },
  ],
  cooperators: [
    ['kaifaqu', '工作站场地和企业联络'],
    ['shujuju', '企业登记地址核对'],
  ],
  participation: [[-58, 21, 60]],
  needOrigin: '四十二家企业问卷，二十九家把“官司时间长”列在第一。',
  liaison: 'kaifaqu',
  cover: 'service-hall-2',
  updates: [
    {
      day: -243,
      kind: 'milestone',
      milestone: '经开区法官工作站',
      title: '工作站进经开区，第一天接待九家企业',
      text: '法官工作站{-243}在经开区服务中心挂牌，第一天来了九家企业，七家问货款，两家问用工。每周一、三、五有法官，其余两天有调解员。',
      photos: ['service-hall-2'],
    },
    {
      day: -146,
      kind: 'milestone',
      milestone: '要素式审理全覆盖',
      reports: [0, 1, 2],
      title: '一万元以下货款案全部用要素式',
      text: '一万元以下货款案{-146}起全部用要素式，一张表填清楚欠什么、欠多少、什么时候该还，开庭时间平均从八十分钟降到三十五分钟。\n当前结案{#2}件，平均用时{#0}天，先行调解成功率{#1}%。',
    },
    {
      month: 4,
      title: '{m}报告：解冻七笔，换成担保',
      text: '{m}审查财产保全二十一笔，七笔改为提供担保后解冻，企业照常开工。先行调解成功率{#1}%，平均用时{#0}天。\n接待企业{+2}件次，最多的一类是验收和质保金。',
      next: '把质保金争议做成要素表，压缩鉴定时间。',
    },
    {
      day: -58,
      kind: 'milestone',
      milestone: '平均用时40天',
      reports: [0, 1, 2],
      title: '平均用时三十九天，长期未结清了四十件',
      text: '到{-58}平均用时{#0}天，先行调解成功率{#1}%。长期未结的四十件全部清完，最早的一件拖了三年，卡在鉴定，最后双方同意按现场照片估算。',
    },
    {
      day: -6,
      reports: [0, 1],
      title: '还差四天，卡在鉴定和送达',
      text: '平均用时{#0}天，离三十天还差{/0}天。剩下六十多件里，二十一件在等鉴定，十四件在送达，其余是事实争议大的。\n法院同三家鉴定机构约定，要素式案件鉴定不超过十二天。',
      photos: ['mediation-1'],
    },
  ],
};

const oneWindow: ProjectStory = {
  slug: 'yichuang-tongban',
  title: '开办企业和经营一件事一窗办',
  organization: 'shujuju',
  topics: ['yingshang'],
  published: -290,
  problem:
    '县里开办一家饭店要跑四个窗口、交七份材料、平均十一天。企业最烦的是同一份材料交三次，去年窗口投诉六十二件里有四十件说“来回跑”。',
  measures:
    '设三个综合窗口，十一件高频事一次申请；材料共享，能自己查到的不再要；每件事公布时限，过了时限先补偿再处理。',
  schedule: '{-280m}梳理事项，{-200m}前十一件事上线，{-100m}前时限全部公布，再看三个月。',
  goals: '十一件事一个窗口办完，开办饭店三天内办结，投诉降一半。',
  commitment: '一件事来一次。来第二次，窗口主任给您倒茶，我给您道歉。',
  milestones: [
    { title: '十一件事梳理完', planned: -255, done: -258, result: '材料由七份减到三份。' },
    {
      title: '三个综合窗口开放',
      planned: -200,
      done: -202,
      result: '前后台分开，前台收、后台批。',
      evidence: ['service-hall-1'],
    },
    { title: '时限全部公布', planned: -120, done: -121, result: '十一件事时限贴在窗口。' },
    { title: '三个月回看', planned: -28, done: -30, result: '投诉降到二十六件，逾期办结三件，全部补偿。' },
  ],
  metrics: [
    {
      name: '开办饭店平均用时',
      unit: '天',
      from: 11,
      target: 3,
      values: [
        [-202, 5.5],
        [-121, 3.4],
        [-30, 2.8],
      ],
      source: '综合窗口系统',
    },
    {
      name: '来窗口次数',
      unit: '次',
      from: 3.2,
      target: 1,
      values: [
        [-202, 1.6],
        [-121, 1.2],
        [-30, 1],
      ],
      source: '抽样回访一百家',
    },
    {
      name: '月投诉',
      unit: '件',
      from: 5.2,
      target: 2.6,
      values: [
        [-121, 3.1],
        [-30, 2.2],
      ],
      source: '窗口投诉登记',
    },
  ],
  funding: [
    {
      source: '县数据局年度经费',
      purpose: '窗口改造和系统',
      planned: 44,
      received: [
        [-270, 30],
        [-120, 14],
      ],
    },
  ],
  tasks: [
    { title: '十一件事材料共享', who: '县数据局政务股股长', due: -200, started: -285, done: -203 },
    { title: '每月暗访窗口', who: '县数据局督查专员', due: -28, started: -180, done: -29 },
  ],
  obstacles: [
    {
      problem: '三个部门的系统不通，数据要重复录入。',
      measure: '先由后台代录，县里统一申请接口，三个月内去掉两处重复。',
      owner: '县数据局',
      found: -240,
      due: -150,
      solved: -162,
    },
  ],
  cooperators: [
    ['renshe', '社保开户并联办理'],
    ['fayuan', '企业查封信息共享'],
    ['kaifaqu', '经开区代办点'],
  ],
  participation: [[-30, 36, 0]],
  needOrigin: '窗口门口拦访一百二十人，八十七人说“跑第二趟最烦”。',
  liaison: 'zuzhibu',
  closed: { on: -18, outcome: 'completed' },
  pairs: [
    {
      before: 'service-hall-queue-1',
      after: 'service-hall-1',
      days: [-288, -120],
      caption: '同一排窗口：分设时排长队，综合窗口后只有几个人在等。',
    },
  ],
  updates: [
    {
      day: -258,
      kind: 'milestone',
      milestone: '十一件事梳理完',
      title: '十一件高频事，材料从七份减到三份',
      text: '十一件高频事{-258}梳理完，能从库里查到的四份材料不再要，剩下的三份里，一份可以现场签。请五家企业照新单子跑了一遍，都能照办。',
    },
    {
      day: -202,
      kind: 'milestone',
      milestone: '三个综合窗口开放',
      reports: [0, 1],
      title: '三个综合窗口开放，第一天办了七十四件',
      text: '三个综合窗口{-202}开放，第一天收件七十四件，平均等候十一分钟。开办饭店从十一天降到{#0}天，来窗口次数平均{#1}次。',
      photos: ['service-hall-1'],
    },
    {
      month: 3,
      title: '{m}报告：逾期三件，全部补偿',
      text: '{m}办结六百二十一件，逾期三件，两件是消防现场核查排不开，一件是后台经办休假没交接。三件都按约定补偿，一件一百元，从窗口运行费出。',
      next: '交接规则改好：请假当天必须移件。',
    },
    {
      day: -30,
      kind: 'milestone',
      milestone: '三个月回看',
      reports: [0, 1, 2],
      title: '三个月回看：次数到一次，投诉降了一半多',
      text: '回看三个月：开办饭店平均{#0}天，来窗口次数{#1}次，月投诉{#2}件。抽样一百家，四家仍跑了两趟，原因是租房合同写错面积，系统没有提示，已经加了提示。',
    },
    {
      day: -17,
      kind: 'result',
      title: '办结以后还看什么',
      text: '这个项目{-18}办结。以后每个月仍公布三个数：平均用时、来窗口次数、投诉件数，放在窗口门口和网站上。哪一项连续两个月变差，就重新开一个项目来办。',
    },
  ],
};

const investment: ProjectStory = {
  slug: 'jingkaiqu-luodi-shouli',
  title: '经开区签约项目开工一个盯一个',
  organization: 'kaifaqu',
  topics: ['zhaoyin', 'yingshang'],
  published: -275,
  problem:
    '经开区去年签约二十三个项目，到年底只开工九个。有的卡在土地，有的卡在能评，有的其实没有钱，签约书放在抽屉里。',
  measures:
    '二十三个项目一个个过：能干的倒排日期，缺钱的帮着见银行，六个月没动静的写信问一次、再没答复就取消。每月公布开工名单。',
  schedule: '{-260m}逐个谈话，{-130m}前开工十五个，{-12m}前开工十八个，年底取消没动静的。',
  goals: '十八个项目开工，五个取消或转走，招引经费不再为空签约花钱。',
  commitment: '开工多少算多少，不拿签约数报喜。取消的项目，原因也公开。',
  milestones: [
    { title: '二十三个项目逐个谈话', planned: -240, done: -242, result: '谈话二十三家，四家明确不做。' },
    { title: '开工15个', planned: -130, done: -133, result: '十五个开工。' },
    { title: '开工18个', planned: -11 },
    { title: '年底清理', planned: 38 },
  ],
  metrics: [
    {
      name: '开工项目',
      unit: '个',
      from: 9,
      target: 18,
      values: [
        [-133, 15],
        [-40, 16],
      ],
      source: '施工许可证',
    },
    {
      name: '到位投资',
      unit: '亿元',
      from: 3.2,
      target: 9,
      values: [
        [-133, 5.6],
        [-40, 7.1],
      ],
      source: '企业银行进账单',
    },
    {
      name: '取消签约',
      unit: '个',
      from: 0,
      target: 5,
      values: [
        [-133, 2],
        [-40, 4],
      ],
      source: '经开区会议纪要',
    },
  ],
  funding: [
    {
      source: '经开区运营经费',
      purpose: '道路、水电、场平',
      planned: 1800,
      received: [
        [-230, 800],
        [-110, 600],
      ],
    },
  ],
  tasks: [
    { title: '能评和消防代办', who: '经开区项目服务股股长', due: 10, started: -200 },
    { title: '六个月无动静项目函询', who: '经开区党群工作部部长', due: 30, started: -120 },
  ],
  obstacles: [
    {
      problem: '两个项目的电力增容要到明年，主变还在招标。',
      measure: '先接临时线保施工，供电部门提前做土建。',
      owner: '县经开区',
      found: -70,
      due: 20,
    },
  ],
  cooperators: [
    ['zhujianju', '施工许可并联'],
    ['shangwuju', '招引对接'],
    ['renshe', '企业用工'],
  ],
  participation: [[-133, 42, 0]],
  needOrigin: '经开区企业恳谈会，十六家企业里十一家说“签完就没人管了”。',
  liaison: 'shangwuju',
  leadingGroup:
    '组长：县委书记；成员：分管副县长、经开区党工委书记、县住建、县数据、供电部门负责人。每两周现场调度一次。',
  cover: 'factory-1',
  held: {
    on: -38,
    outcome: 'adjusted',
    reason:
      '一个汽配项目因总部收缩暂停投资，一个食品项目改到邻县。开工目标由二十个调为十八个，取消签约由三个调为五个，空地重新挂牌。',
  },
  updates: [
    {
      day: -242,
      kind: 'milestone',
      milestone: '二十三个项目逐个谈话',
      title: '二十三个签约项目一个一个问完了',
      text: '二十三家{-242}谈完。四家明确不做，一家要等总部，十八家愿意干。愿意干的十八家里，九家已开工，五家卡在能评，四家等电。谈话记录每家一页，企业盖章确认。',
    },
    {
      day: -133,
      kind: 'milestone',
      milestone: '开工15个',
      reports: [0, 1, 2],
      title: '第十五个项目开工，两个取消签约',
      text: '到{-133}开工{#0}个，到位投资{#1}亿元。有两家六个月没有动静，写信问过一次没有答复，取消签约，四十亩地收回。',
      photos: ['factory-1'],
    },
    {
      day: -38,
      title: '两个项目有变，目标调到十八个',
      text: '汽配项目总部收缩，暂停；食品项目改到邻县。两个项目的场平没有花钱，损失不大。开工目标从二十个调到十八个，空地重新挂牌，原因已经改在项目页上。',
    },
    {
      month: 1,
      title: '{m}报告：开工{#0}个，差两个没有赶上',
      text: '{m}底开工{#0}个，到位投资{#1}亿元。开工18个原定{-11}完成，没有完成：一个在等主变，一个能评重新公示。两家都不是企业的原因。',
      next: '能评公示期满即开工；给等主变的一家接临时线。',
    },
    {
      day: -2,
      title: '能评公示没有异议，第十七个项目进场',
      text: '能评重新公示{-4}期满，没有异议，企业{-2}进场清表，许可证拿到就算开工。等主变的一家临时线方案批了，还要四天接电。',
      photos: ['factory-2'],
    },
  ],
  amendments: [
    {
      on: -38,
      kind: 'scope',
      note: '两个签约项目暂停或转走，开工目标由20个调为18个，取消签约由3个调为5个。',
      before: (story) => ({
        goals: '二十个项目开工，三个取消或转走，招引经费不再为空签约花钱。',
        metrics: story.metrics.map((row, index) =>
          index === 0 ? { ...row, target: 20 } : index === 2 ? { ...row, target: 3 } : row,
        ),
      }),
    },
  ],
};

const skills: ProjectStory = {
  slug: 'jineng-peixun-jiuye',
  title: '六百人学会一门手艺再上岗',
  organization: 'renshe',
  topics: ['duiwu', 'yingshang'],
  published: -225,
  problem:
    '去年培训了一千四百人，回访三百人，只有八十一人用得上。企业缺焊工、叉车工、养老护理员，培训班教的却是电脑打字。',
  measures:
    '先问三十家企业缺什么，再开班；实操占七成，企业师傅来教，考试用企业的真活；培训完两个月必须回访。',
  schedule: '{-210m}摸底，{-120m}前开八期，{-30m}前培训四百五十人，{50m}年底六百人。',
  goals: '六百人拿证，用得上不低于七成，企业满意。',
  commitment: '不数培训了多少人，只数上岗了多少人。',
  milestones: [
    { title: '三十家企业用工摸底', planned: -195, done: -192, result: '缺口三百一十个，最缺焊工。' },
    { title: '开班8期', planned: -120, done: -118, result: '八期二百三十六人。', evidence: ['training-1'] },
    { title: '累计450人', planned: -30, done: -33, result: '累计四百五十八人。' },
    { title: '600人全部考完', planned: 50 },
  ],
  metrics: [
    {
      name: '培训人数',
      unit: '人',
      from: 0,
      target: 600,
      values: [
        [-118, 236],
        [-33, 458],
        [-4, 486],
      ],
      source: '实名签到',
    },
    {
      name: '上岗率',
      unit: '%',
      from: 27,
      target: 70,
      values: [
        [-118, 58],
        [-33, 66],
      ],
      source: '两个月后电话和单位双回访',
    },
  ],
  funding: [
    {
      source: '职业技能提升资金',
      purpose: '师资、耗材、考试',
      planned: 168,
      received: [
        [-210, 70],
        [-90, 60],
      ],
    },
  ],
  tasks: [
    { title: '两个月回访', who: '县人社局就业中心主任', due: 60, started: -150 },
    { title: '焊接实训场升级', who: '县职教中心校长', due: -130, started: -190, done: -134 },
  ],
  obstacles: [
    {
      problem: '养老护理班报名的人多是五十岁以上，记不住理论。',
      measure: '理论考试改口述和实操，带图册。',
      owner: '县人社局',
      found: -95,
      due: -60,
      solved: -68,
    },
  ],
  cooperators: [
    ['kaifaqu', '三十家企业用工和师傅'],
    ['weijianwei', '养老护理班教学'],
    ['gongwei', '机关协助回访'],
  ],
  participation: [
    [-118, 28, 236],
    [-33, 34, 458],
  ],
  needOrigin: '去年培训回访的三百人里，二百一十九人说用不上。',
  liaison: 'zuzhibu',
  cover: 'training-1',
  updates: [
    {
      day: -192,
      kind: 'milestone',
      milestone: '三十家企业用工摸底',
      title: '三十家企业一家一家问，缺口三百一十个',
      text: '三十家企业{-192}问完，缺三百一十人：焊工七十四，叉车工四十八，养老护理三十五，其余分散。问卷请车间主任填，不请办公室填。',
    },
    {
      day: -118,
      kind: 'milestone',
      milestone: '开班8期',
      reports: [0, 1],
      title: '八期二百三十六人，焊工班最抢',
      text: '八期到{-118}结束，共{#0}人，最早两期回访上岗率{#1}%。焊工班开了三期，教练是退休的老师傅，一天焊八个钟头，手上都是泡。',
      photos: ['training-1'],
    },
    {
      month: 3,
      title: '{m}报告：累计{#0}人，护理班改考口述',
      text: '{m}底累计培训{#0}人。养老护理班二十三人里十六人五十岁以上，理论闭卷两次没过，改为口述和实操以后过了二十一人。',
      next: '到乡镇办两期叉车，白天用厂里的叉车。',
    },
    {
      day: -33,
      kind: 'milestone',
      milestone: '累计450人',
      reports: [0, 1],
      title: '四百五十八人，七成岗位在县里',
      text: '到{-33}累计{#0}人，上岗率{#1}%，七成在县里企业。回访发现有八人上岗两周就走，企业说“活累、吃不惯”，已同企业谈加一顿热饭。',
    },
    {
      day: -4,
      reports: [0],
      title: '乡镇叉车班开班，六人坐在仓库里学',
      text: '松林镇叉车班{-4}开班，借了粮库的叉车，累计{#0}人。学员里有两名退役军人，练了三天能在两厘米的缝里推托盘。',
      photos: ['training-2'],
    },
  ],
};

const liveSales: ProjectStory = {
  slug: 'tuchan-shangwang',
  title: '山货上网卖三百万元',
  organization: 'shangwuju',
  kind: 'undertaking',
  topics: ['chanye', 'duiwu'],
  published: -270,
  problem:
    '茶叶、笋干、百合一年三千多万元，网上只卖四十万元。前年请人直播，花了二十二万元，卖了十七万元，货还压着。',
  measures: '不请网红，选二十个村民学拍照、写货、打包；县里统一验货、统一快递价，卖不动的不进。',
  schedule: '{-250m}培训，{-150m}前二十家店开起来，{-60m}前卖到二百万元，年底三百万元。',
  goals: '二十家店常年开，一年卖三百万元，退货不高于百分之三。',
  commitment: '卖多少说多少，退货也说。卖不到，我们说明为什么。',
  milestones: [
    { title: '二十人培训开店', planned: -215, done: -213, result: '二十人结业，十八家店开张。' },
    { title: '卖到100万元', planned: -130, done: -124, result: '一百零六万元，晚六天。' },
    { title: '卖到200万元', planned: -60, done: -56, result: '二百零七万元。' },
    { title: '卖到300万元', planned: -25 },
  ],
  metrics: [
    {
      name: '网上销售额',
      unit: '万元',
      from: 40,
      target: 300,
      values: [
        [-124, 106],
        [-56, 207],
        [-22, 243],
      ],
      source: '平台后台和快递单',
    },
    {
      name: '常年开的店',
      unit: '家',
      from: 3,
      target: 20,
      values: [
        [-213, 18],
        [-56, 16],
        [-22, 15],
      ],
      source: '县商务局巡店',
    },
    {
      name: '退货率',
      unit: '%',
      from: 9,
      target: 3,
      values: [
        [-124, 5.2],
        [-56, 3.4],
        [-22, 3.1],
      ],
      source: '平台售后',
    },
  ],
  funding: [
    {
      source: '农村电商资金',
      purpose: '培训、包装、验货室',
      planned: 66,
      received: [
        [-240, 40],
        [-90, 20],
      ],
    },
  ],
  tasks: [
    { title: '统一验货室', who: '县商务局电商股股长', due: -180, started: -240, done: -184 },
    { title: '淡季货源', who: '白果村党支部书记', due: -30, started: -120 },
  ],
  cooperators: [
    ['baiguo', '百合、笋干货源'],
    ['chaling', '茶叶货源'],
  ],
  participation: [[-56, 20, 96]],
  needOrigin: '合作社座谈，七家合作社说“会种不会卖”。',
  liaison: 'nongyeju',
  closed: {
    on: -20,
    outcome: 'partly-completed',
    reason:
      '卖了二百四十三万元，差五十七万元。两家店因为退货高被停，三家店主外出打工不再开；淡季没有笋和茶，货源断了三个月。培训出来的十五家店照常开，验货室留给合作社用。',
  },
  cover: 'parcel-station-2',
  updates: [
    {
      day: -213,
      kind: 'milestone',
      milestone: '二十人培训开店',
      title: '二十人结业，十八家店先开',
      text: '{-213}二十人结业，十八家店开张，两人不想开，让给别人。培训不讲大道理，就讲三件事：拍清楚、写清楚、包结实。',
    },
    {
      day: -124,
      kind: 'milestone',
      milestone: '卖到100万元',
      reports: [0, 1, 2],
      title: '卖到一百零六万元，退货降到百分之五',
      text: '到{-124}卖了{#0}万元，比计划晚六天。退货率{#2}%，最多的是笋干受潮，改用小袋抽真空。',
    },
    {
      day: -56,
      kind: 'milestone',
      milestone: '卖到200万元',
      reports: [0, 1],
      title: '卖到二百零七万元，四家店停了两家',
      text: '到{-56}卖了{#0}万元，常年开的店{#1}家，比开张时少。两家因为三个月退货超标停了，商务局上门帮着清了一次库存。',
      photos: ['parcel-station-2'],
    },
    {
      month: 1,
      title: '{m}报告：差五十七万元，说明原因',
      text: '{m}底卖了{#0}万元，没有到三百万元。淡季没有笋和茶，断货三个月；三家店主外出打工。没有把数字往上凑，退货的钱都从销售额里扣掉了。',
      next: '办结，留下验货室和十五家店。',
    },
  ],
};

export const enterpriseStories: readonly ProjectStory[] = [
  disputes,
  oneWindow,
  investment,
  skills,
  liveSales,
];
