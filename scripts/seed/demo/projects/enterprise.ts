import type { ProjectStory } from '../project-story.ts';

const disputes: ProjectStory = {
  slug: 'sheqi-jiufen-kuaijie',
  title: '涉企纠纷30天内有结果',
  organization: 'fayuan',
  topics: ['yingshang', 'zhili'],
  published: -265,
  problem:
    '去年受理涉企纠纷416件，平均用时68天，最长一件210天。小企业打一场货款官司，欠的钱还没回来，设备已经被冻住。',
  measures:
    '在经开区设一个法官工作站，先调后审；1万元以下货款走要素式，2次不到庭先行调解；冻结财产先核经营影响，能换担保就换担保。',
  schedule: '{-240}前设站，{-150}前要素式全用上，{-60}前平均用时降到40天，{45}前降到30天。',
  goals: '平均用时30天，先行调解成功率60%，错误冻结为零。',
  commitment: '企业的纠纷，一个月内给说法。冻错了，我登门道歉。',
  milestones: [
    { title: '经开区法官工作站', planned: -240, done: -243, result: '每周一、三、五有法官在站。' },
    { title: '要素式审理全覆盖', planned: -150, done: -146, result: '1万元以下货款案全部适用。' },
    { title: '平均用时40天', planned: -60, done: -58, result: '平均用时39天。' },
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
    { title: '40件长期未结案清理', who: '县法院审管办主任', due: -80, started: -200, done: -83 },
    { title: '冻结前影响评估', who: '县法院执行局局长', due: 45, started: -180 },
  ],
  obstacles: [
    {
      problem: '外地企业送达慢，最长一件公告占了60天。',
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
  needOrigin: '42家企业问卷，29家把“官司时间长”列在第一。',
  liaison: 'kaifaqu',
  cover: 'service-hall-2',
  updates: [
    {
      day: -243,
      kind: 'milestone',
      milestone: '经开区法官工作站',
      title: '工作站进经开区，第一天接待9家企业',
      text: '法官工作站{-243}在经开区服务中心挂牌，第一天来了9家企业，7家问货款，2家问用工。每周一、三、五有法官，其余2天有调解员。',
      photos: ['service-hall-2'],
    },
    {
      day: -146,
      kind: 'milestone',
      milestone: '要素式审理全覆盖',
      reports: [0, 1, 2],
      title: '1万元以下货款案全部用要素式',
      text: '1万元以下货款案{-146}起全部用要素式，一张表填清楚欠什么、欠多少、什么时候该还，开庭时间平均从80分钟降到35分钟。\n当前结案{#2}件，平均用时{#0}天，先行调解成功率{#1}%。',
    },
    {
      month: 4,
      title: '{m}报告：解冻7笔，换成担保',
      text: '{m}审查财产保全21笔，7笔改为提供担保后解冻，企业照常开工。先行调解成功率{#1}%，平均用时{#0}天。\n到{m}底累计结案{#2}件，最多的一类是验收和质保金。',
      next: '把质保金争议做成要素表，压缩鉴定时间。',
    },
    {
      day: -58,
      kind: 'milestone',
      milestone: '平均用时40天',
      reports: [0, 1, 2],
      title: '平均用时{#0}天，清结长期未结案件40件',
      text: '到{-58}平均用时{#0}天，先行调解成功率{#1}%。长期未结的40件全部清完，最早的一件拖了3年，卡在鉴定，最后双方同意按现场照片估算。',
    },
    {
      day: -6,
      reports: [0, 1],
      title: '还差{/0}天，卡在鉴定和送达',
      text: '平均用时{#0}天，离30天还差{/0}天。没有结的案子里，21件在等鉴定，14件在送达，其余是事实争议大的。\n法院同3家鉴定机构约定，要素式案件鉴定不超过12天。',
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
    '县里开办一家饭店要跑4个窗口、交7份材料、平均11天。企业最烦的是同一份材料交3次，去年窗口投诉62件里有40件说“来回跑”。',
  measures:
    '设3个综合窗口，11件高频事一次申请；材料共享，能自己查到的不再要；每件事公布时限，过了时限先补偿再处理。',
  schedule: '{-255}前梳理事项，{-200}前开放3个综合窗口，{-120}前时限全部公布，再看3个月。',
  goals: '11件事一个窗口办完，开办饭店3天内办结，投诉降一半。',
  commitment: '一件事来一次。来第二次，窗口主任给您倒茶，我给您道歉。',
  milestones: [
    { title: '11件事梳理完', planned: -255, done: -258, result: '材料由7份减到3份。' },
    {
      title: '3个综合窗口开放',
      planned: -200,
      done: -202,
      result: '前后台分开，前台收、后台批。',
      evidence: ['service-hall-1'],
    },
    { title: '时限全部公布', planned: -120, done: -121, result: '11件事时限贴在窗口。' },
    { title: '3个月回看', planned: -28, done: -30, result: '月投诉降到2.2件，逾期办结3件，全部补偿。' },
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
      source: '抽样回访100家',
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
    { title: '11件事材料共享', who: '县数据局政务股股长', due: -200, started: -285, done: -203 },
    { title: '每月暗访窗口', who: '县数据局督查专员', due: -28, started: -180, done: -29 },
  ],
  obstacles: [
    {
      problem: '3个部门的系统不通，数据要重复录入。',
      measure: '先由后台代录，县里统一申请接口，3个月内去掉2处重复。',
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
  needOrigin: '窗口门口拦访120人，87人说“跑第二趟最烦”。',
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
      milestone: '11件事梳理完',
      title: '11件高频事，材料从7份减到3份',
      text: '11件高频事{-258}梳理完，能从库里查到的4份材料不再要，剩下的3份里，1份可以现场签。请5家企业照新单子跑了一遍，都能照办。',
    },
    {
      day: -202,
      kind: 'milestone',
      milestone: '3个综合窗口开放',
      reports: [0, 1],
      title: '3个综合窗口开放，第一天办了74件',
      text: '3个综合窗口{-202}开放，第一天收件74件，平均等候11分钟。开办饭店从11天降到{#0}天，来窗口次数平均{#1}次。',
      photos: ['service-hall-1'],
    },
    {
      month: 3,
      title: '{m}报告：逾期3件，全部补偿',
      text: '{m}办结621件，逾期3件，2件是消防现场核查排不开，1件是后台经办休假没交接。3件都按约定补偿，1件100元，从窗口运行费出。',
      next: '交接规则改好：请假当天必须移件。',
    },
    {
      day: -30,
      kind: 'milestone',
      milestone: '3个月回看',
      reports: [0, 1, 2],
      title: '3个月回看：次数到一次，投诉降了一半多',
      text: '回看3个月：开办饭店平均{#0}天，来窗口次数{#1}次，月投诉{#2}件。抽样100家，4家仍跑了2趟，原因是租房合同写错面积，系统没有提示，已经加了提示。',
    },
    {
      day: -17,
      kind: 'result',
      title: '办结以后还看什么',
      text: '这个项目{-18}办结。以后每个月仍公布3个数：平均用时、来窗口次数、投诉件数，放在窗口门口。哪一项连续2个月变差，就重新开一个项目来办。',
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
    '经开区去年签约23个项目，只开工9个。有的卡在土地，有的卡在能评，有的其实没有钱，签约书放在抽屉里。',
  measures:
    '23个项目一个个过：能干的倒排日期，缺钱的帮着见银行，6个月没动静的写信问一次、再没答复就取消。每月公布开工名单。',
  schedule: '{-240}前逐个谈话，{-130}前开工15个，{-11}前开工18个，{38}前取消没动静的。',
  goals: '18个项目开工，5个取消或转走，招引经费不再为空签约花钱。',
  commitment: '开工多少算多少，不拿签约数报喜。取消的项目，原因也公开。',
  milestones: [
    { title: '23个项目逐个谈话', planned: -240, done: -242, result: '谈话23家，4家明确不做。' },
    { title: '开工15个', planned: -130, done: -133, result: '15个开工。' },
    { title: '开工18个', planned: -11 },
    { title: '清理没有动静的签约', planned: 38 },
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
    { title: '6个月无动静项目函询', who: '经开区党群工作部部长', due: 30, started: -120 },
  ],
  obstacles: [
    {
      problem: '2个项目的电力增容要等主变，主变还在招标。',
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
  needOrigin: '经开区企业恳谈会，16家企业里11家说“签完就没人管了”。',
  liaison: 'shangwuju',
  leadingGroup:
    '组长：县委书记；成员：分管副县长、经开区党工委书记、县住建、县数据、供电部门负责人。每2周现场调度一次。',
  cover: 'factory-1',
  held: {
    on: -38,
    outcome: 'adjusted',
    reason:
      '一个汽配项目因总部收缩暂停投资，一个食品项目改到邻县。开工目标由20个调为18个，取消签约由3个调为5个，空地重新挂牌。',
  },
  updates: [
    {
      day: -242,
      kind: 'milestone',
      milestone: '23个项目逐个谈话',
      title: '23个签约项目一个一个问完了',
      text: '23家{-242}谈完。4家明确不做，1家要等总部，18家愿意干。愿意干的18家里，9家已开工，5家卡在能评，4家等电。谈话记录每家一页，企业盖章确认。',
    },
    {
      day: -133,
      kind: 'milestone',
      milestone: '开工15个',
      reports: [0, 1, 2],
      title: '第15个项目开工，2个取消签约',
      text: '到{-133}开工{#0}个，到位投资{#1}亿元。有2家6个月没有动静，写信问过一次没有答复，取消签约，2.7公顷（40亩）地收回。',
      photos: ['factory-1'],
    },
    {
      day: -38,
      title: '2个项目有变，目标调到18个',
      text: '汽配项目总部收缩，暂停；食品项目改到邻县。2个项目的场平没有花钱，损失不大。开工目标从20个调到18个，空地重新挂牌，原因已经改在项目页上。',
    },
    {
      month: 1,
      title: '{m}报告：开工{#0}个，没开工的一家一家跟',
      text: '{m}底开工{#0}个，到位投资{#1}亿元。还没有开工的2个，1个在等主变，1个能评要重新公示，都不是企业的原因。',
      next: '能评的一家盯公示，等主变的一家办临时线。',
    },
    {
      day: -10,
      title: '开工18个没有按期完成，说明原因',
      text: '开工18个原定{-11}完成，现在开工{#0}个，没有完成：1个在等主变，1个能评重新公示，公示到{-4}。2家都不是企业的原因，责任在我们盯得晚。',
    },
    {
      day: -2,
      title: '能评公示没有异议，第17个项目进场',
      text: '能评重新公示{-4}期满，没有异议，企业{-2}进场清表，许可证拿到就算开工。等主变的一家临时线方案批了，还要4天接电。',
      photos: ['factory-2'],
    },
  ],
  amendments: [
    {
      on: -38,
      kind: 'scope',
      note: '2个签约项目暂停或转走，开工目标由20个调为18个，取消签约由3个调为5个。',
      before: (story) => ({
        goals: '20个项目开工，3个取消或转走，招引经费不再为空签约花钱。',
        metrics: story.metrics.map((row, index) =>
          index === 0 ? { ...row, target: 20 } : index === 2 ? { ...row, target: 3 } : row,
        ),
      }),
    },
  ],
};

const skills: ProjectStory = {
  slug: 'jineng-peixun-jiuye',
  title: '600人学会一门手艺再上岗',
  organization: 'renshe',
  topics: ['duiwu', 'yingshang'],
  published: -225,
  problem:
    '去年培训了1400人，回访300人，只有81人用得上。企业缺焊工、叉车工、养老护理员，培训班教的却是电脑打字。',
  measures: '先问30家企业缺什么，再开班；实操占70%，企业师傅来教，考试用企业的真活；培训完2个月必须回访。',
  schedule: '{-195}前摸底，{-120}前开8期，{-30}前培训450人，{50}前600人全部考完。',
  goals: '600人拿证，用得上不低于70%，企业满意。',
  commitment: '不数培训了多少人，只数上岗了多少人。',
  milestones: [
    { title: '30家企业用工摸底', planned: -195, done: -197, result: '缺口310个，最缺焊工。' },
    { title: '开班8期', planned: -120, done: -122, result: '8期236人。', evidence: ['training-1'] },
    { title: '累计450人', planned: -30, done: -33, result: '累计458人。' },
    { title: '600人全部考完', planned: 50 },
  ],
  metrics: [
    {
      name: '培训人数',
      unit: '人',
      from: 0,
      target: 600,
      values: [
        [-122, 236],
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
        [-122, 58],
        [-33, 66],
      ],
      source: '2个月后电话和单位双回访',
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
    { title: '2个月回访', who: '县人社局就业中心主任', due: 60, started: -150 },
    { title: '焊接实训场升级', who: '县职教中心校长', due: -130, started: -190, done: -134 },
  ],
  obstacles: [
    {
      problem: '养老护理班报名的人多是50岁以上，记不住理论。',
      measure: '理论考试改口述和实操，带图册。',
      owner: '县人社局',
      found: -110,
      due: -90,
      solved: -96,
    },
  ],
  cooperators: [
    ['kaifaqu', '30家企业用工和师傅'],
    ['weijianwei', '养老护理班教学'],
    ['gongwei', '机关协助回访'],
  ],
  participation: [
    [-122, 28, 236],
    [-33, 34, 458],
  ],
  needOrigin: '去年培训回访的300人里，219人说用不上。',
  liaison: 'zuzhibu',
  cover: 'training-1',
  updates: [
    {
      day: -197,
      kind: 'milestone',
      milestone: '30家企业用工摸底',
      title: '30家企业一家一家问，缺口310个',
      text: '30家企业{-197}问完，缺310人：焊工74人，叉车工48人，养老护理35人，其余分散。问卷请车间主任填，不请办公室填。',
    },
    {
      day: -122,
      kind: 'milestone',
      milestone: '开班8期',
      reports: [0, 1],
      title: '8期236人，焊工班最抢',
      text: '8期到{-122}结束，共{#0}人，最早2期回访上岗率{#1}%。焊工班开了3期，教练是退休的老师傅，一天焊8小时，手上都是泡。',
      photos: ['training-1'],
    },
    {
      month: 3,
      title: '{m}报告：累计{#0}人，护理班改考口述',
      text: '{m}底累计培训{#0}人。养老护理班23人里16人50岁以上，理论闭卷2次没过，改为口述和实操以后过了21人。',
      next: '到乡镇办2期叉车，白天用厂里的叉车。',
    },
    {
      day: -33,
      kind: 'milestone',
      milestone: '累计450人',
      reports: [0, 1],
      title: '458人，70%的岗位在县里',
      text: '到{-33}累计{#0}人，上岗率{#1}%，70%在县里企业。回访发现有8人上岗2周就走，企业说“活累、吃不惯”，已同企业谈加一顿热饭。',
    },
    {
      day: -4,
      reports: [0],
      title: '乡镇叉车班开班，6人坐在仓库里学',
      text: '松林镇叉车班{-4}开班，借了粮库的叉车，累计{#0}人。学员里有2名退役军人，练了3天能在2厘米的缝里推托盘。',
      photos: ['training-2'],
    },
  ],
};

const liveSales: ProjectStory = {
  slug: 'tuchan-shangwang',
  title: '山货上网卖300万元',
  organization: 'shangwuju',
  kind: 'undertaking',
  topics: ['chanye', 'duiwu'],
  published: -270,
  problem: '茶叶、笋干、香菇一年3000多万元，网上只卖40万元。前年请人直播，花了22万元，卖了17万元，货还压着。',
  measures: '不请网红，选20个村民学拍照、写货、打包；县里统一验货、统一快递价，卖不动的不进。',
  schedule: '{-215}前培训开店，{-130}前卖到100万元，{-60}前卖到200万元，{-25}前卖到300万元。',
  goals: '20家店常年开，一年卖300万元，退货不高于3%。',
  commitment: '卖多少说多少，退货也说。卖不到，我们说明为什么。',
  milestones: [
    { title: '20人培训开店', planned: -215, done: -213, result: '20人结业，18家店开张。' },
    { title: '卖到100万元', planned: -130, done: -124, result: '106万元，晚6天。' },
    { title: '卖到200万元', planned: -60, done: -56, result: '207万元。' },
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
    { title: '货源接续', who: '白果村党支部书记', due: -30, started: -120 },
  ],
  cooperators: [
    ['baiguo', '香菇、笋干货源'],
    ['chaling', '茶叶货源'],
  ],
  participation: [[-56, 20, 96]],
  needOrigin: '合作社座谈，7家合作社说“会种不会卖”。',
  liaison: 'nongyeju',
  acceptance: -21,
  closed: {
    on: -20,
    outcome: 'partly-completed',
    reason:
      '卖了243万元，差57万元。2家店因为退货高被停，1家店主外出打工不再开；笋干和茶叶接不上，货源断了3个月。培训出来的15家店照常开，验货室留给合作社用。',
  },
  cover: 'parcel-station-2',
  updates: [
    {
      day: -213,
      kind: 'milestone',
      milestone: '20人培训开店',
      title: '20人结业，18家店先开',
      text: '{-213}20人结业，18家店开张，2人不想开，让给别人。培训不讲大道理，就讲3件事：拍清楚、写清楚、包结实。',
    },
    {
      day: -124,
      kind: 'milestone',
      milestone: '卖到100万元',
      reports: [0, 1, 2],
      title: '卖到106万元，退货率降到{#2}%',
      text: '到{-124}卖了{#0}万元，比计划晚6天。退货率{#2}%，最多的是笋干受潮，改用小袋抽真空。',
    },
    {
      day: -56,
      kind: 'milestone',
      milestone: '卖到200万元',
      reports: [0, 1],
      title: '卖到207万元，2家店因为退货停了',
      text: '到{-56}卖了{#0}万元，常年开的店{#1}家，比开张时少。2家因为3个月退货超标停了，商务局上门帮着清了一次库存。',
      photos: ['parcel-station-2'],
    },
    {
      day: -21,
      kind: 'result',
      reports: [0, 1, 2],
      title: '卖了{#0}万元，差{/0}万元，说明原因',
      text: '到{-22}卖了{#0}万元，没有到300万元。笋干和茶叶接不上，断货3个月；2家店因为退货停了，1家店主外出打工。没有把数字往上凑，退货的钱都从销售额里扣掉了。',
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
