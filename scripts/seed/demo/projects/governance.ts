import type { ProjectStory } from '../project-story.ts';

const grids: ProjectStory = {
  slug: 'fenglin-wangge-qingdan',
  title: '枫林乡网格事项一张单子',
  organization: 'fenglin',
  topics: ['zhili'],
  published: -240,
  problem:
    '枫林乡41个网格员手里有17张表、5个系统，一个月填报60多小时，真正进门的时间不到一半。群众反映的事平均23天才有回音。',
  measures:
    '17张表并成一张，能从系统取的数不再填；群众的事分三等，当天、3天、15天办，超时自动升级到乡党委会。',
  schedule: '{-200}前清理表格，{-130}前试行一张单子，{-20}前按时办结率到90%，{40}前入户回访。',
  goals: '填报时间减一半，平均办结不超过7天，按时办结率90%。',
  commitment: '网格员少填表、多进门。群众的事超时一天，乡党委会上讲一件。',
  milestones: [
    { title: '17张表清理完', planned: -200, done: -203, result: '保留一张、取消9张、由系统取数7张。' },
    { title: '一张单子试行', planned: -130, done: -126, result: '41个网格试行。' },
    { title: '按时办结率90%', planned: -20, done: -23, result: '连续2个月超过90%。' },
    { title: '入户回访', planned: 40 },
  ],
  metrics: [
    {
      name: '平均办结',
      unit: '天',
      from: 23,
      target: 7,
      values: [
        [-126, 12],
        [-60, 8.6],
        [-23, 6.8],
      ],
      source: '乡综治中心台账',
    },
    {
      name: '按时办结率',
      unit: '%',
      from: 48,
      target: 90,
      values: [
        [-126, 76],
        [-60, 88],
        [-23, 92],
      ],
      source: '乡综治中心台账',
    },
    {
      name: '月填报时间',
      unit: '小时',
      from: 62,
      target: 30,
      values: [
        [-126, 38],
        [-23, 27],
      ],
      source: '网格员自记表',
    },
  ],
  funding: [{ source: '乡综治经费', purpose: '手持终端和培训', planned: 11.5, received: [[-210, 11.5]] }],
  tasks: [
    { title: '超时事项上党委会', who: '枫林乡政法委员', due: 40, started: -126 },
    { title: '41个网格培训', who: '乡综治中心主任', due: -125, started: -150, done: -128 },
  ],
  obstacles: [
    {
      problem: '2个县直部门仍要求单独报表。',
      measure: '由县委组织部出面协调，同意从乡里的单子里取数。',
      owner: '枫林乡',
      found: -120,
      due: -80,
      solved: -88,
    },
  ],
  cooperators: [
    ['zuzhibu', '协调县直部门减表'],
    ['shujuju', '系统取数接口'],
  ],
  participation: [
    [-60, 58, 430],
    [-23, 63, 612],
  ],
  needOrigin: '乡党委书记跟着2个网格员走了3天，把他们填的表数了一遍。',
  liaison: 'zuzhibu',
  cover: 'meeting-room-1',
  updates: [
    {
      day: -203,
      kind: 'milestone',
      milestone: '17张表清理完',
      title: '17张表摆在桌上，留下一张',
      text: '17张表{-203}清理完：内容重复的取消9张，系统里有的7张不再填，剩下一张32项。清理时每张表都问一句“谁用过它”，有4张3年没人看过。',
    },
    {
      day: -126,
      kind: 'milestone',
      milestone: '一张单子试行',
      reports: [0, 1, 2],
      title: '41个网格用上一张单子',
      text: '一张单子{-126}试行，晚4天，等手持终端。试行第一个月平均办结{#0}天，按时办结率{#1}%，每月填报{#2}小时。',
      photos: ['meeting-room-1'],
    },
    {
      month: 3,
      title: '{m}报告：超时26件，党委会讲了4件',
      text: '{m}群众的事收到237件，超时26件。乡党委会上讲了4件：路边水沟2件，低保复核一件，宅基地一件。讲完当场定人，3件已办结，宅基地一件要县里定。',
      next: '把水沟类的事改为当天看、3天清。',
    },
    {
      day: -23,
      kind: 'milestone',
      milestone: '按时办结率90%',
      reports: [0, 1, 2],
      title: '按时办结率{#1}%，平均6天多办完',
      text: '连续2个月按时办结率超过90%，{-23}是{#1}%，平均{#0}天，每月填报{#2}小时。省下来的时间，41名网格员这个月多走了300多户。',
    },
    {
      day: -8,
      kind: 'activity',
      title: '网格员和群众坐一起，评哪件办得慢',
      text: '{-8}在红岩村开恳谈会，34户到场，评出办得慢的3件：路边塌方、邻里排水、1户的户口迁移。3件都定了日子，记在单子上。',
      photos: ['courtyard-meeting-1'],
    },
  ],
};

const boundary: ProjectStory = {
  slug: 'chaling-linjie-jiufen',
  title: '茶岭镇6起林界纠纷调解',
  organization: 'chaling',
  topics: ['zhili'],
  published: -265,
  problem:
    '茶岭镇有6起林界茶界纠纷，最久的吵了19年，4起动过手。界桩不清、林权证和实地差几公顷，双方都有道理。',
  measures: '不先评对错，先上山把界走一遍；老人、村干部、公证一起走，走到哪里立到哪里，走完才谈。',
  schedule: '{-190}前走完界，{-130}前调成3起，{-50}前调成5起。',
  goals: '调成5起，1起走司法；界桩立到实处，一年不反复。',
  commitment: '陪双方上山，走到界在哪里才下山。',
  milestones: [
    { title: '6起走完界', planned: -190, done: -193, result: '6起走界11次，立界桩37根。' },
    {
      title: '调成3起',
      planned: -130,
      done: -128,
      result: '3起签协议，司法确认。',
      evidence: ['mediation-1'],
    },
    { title: '调成5起', planned: -50, done: -52, result: '5起签协议，1起走诉讼。' },
  ],
  metrics: [
    {
      name: '调成纠纷',
      unit: '起',
      from: 0,
      target: 5,
      values: [
        [-128, 3],
        [-52, 5],
      ],
      source: '司法所协议书',
    },
    {
      name: '立界桩',
      unit: '根',
      from: 0,
      target: 60,
      values: [
        [-193, 37],
        [-52, 71],
      ],
      source: '林业站测绘',
    },
  ],
  funding: [{ source: '镇矛调经费', purpose: '测绘和界桩', planned: 6.2, received: [[-230, 6.2]] }],
  tasks: [
    { title: '上山走界', who: '茶岭镇林业站站长', due: -190, started: -260, done: -193 },
    { title: '司法确认', who: '镇司法所所长', due: -50, started: -140, done: -54 },
  ],
  obstacles: [
    {
      problem: '一起林权证四至写成“大石头”，石头被推了。',
      measure: '请老护林员认位置，和1983年的航测图对照，双方先看图再谈。',
      owner: '茶岭镇',
      found: -210,
      due: -150,
      solved: -160,
    },
  ],
  cooperators: [
    ['fayuan', '司法确认和一起诉讼'],
    ['yunding', '走界见证人'],
  ],
  participation: [
    [-128, 21, 88],
    [-52, 23, 132],
  ],
  needOrigin: '镇里把来信来访翻了一遍，6起反复了5年以上。',
  mechanism: {
    on: -90,
    text: '界桩一年看一次，坏了2家一起补；再有争议先走界后开会，走界必须有双方各一名60岁以上老人到场。',
  },
  liaison: 'fayuan',
  closed: { on: -34, outcome: 'completed' },
  cover: 'mediation-1',
  updates: [
    {
      day: -193,
      kind: 'milestone',
      milestone: '6起走完界',
      reports: [1],
      title: '6起走界11次，立界桩37根',
      text: '6起{-193}走完界，走了11次，立界桩37根，3起走到一半双方就不吵了。最长的一次爬了7小时，中途在松树下吃了面包。',
      photos: ['tea-mist-2'],
    },
    {
      day: -128,
      kind: 'milestone',
      milestone: '调成3起',
      reports: [0, 1],
      title: '3起签了协议，送法院确认',
      text: '3起{-128}签协议，送法院司法确认，以后不按协议办，可以直接申请执行。最难的一起差2.3公顷（34亩），最后按老护林员认的溪沟分，双方各退了一半。',
      photos: ['mediation-1'],
    },
    {
      month: 3,
      title: '{m}报告：第四起差在19年前一句话',
      text: '{m}调第四起，2家不肯坐一张桌子，镇里先分别上门6次。争的其实不是那0.8公顷（12亩）地，是19年前一句话，话说开了，地按溪沟分了一半。',
      next: '第五起走界，请公证处参加。',
    },
    {
      day: -52,
      kind: 'milestone',
      milestone: '调成5起',
      reports: [0, 1],
      title: '5起调成，1起走诉讼',
      text: '到{-52}调成{#0}起，立桩{#1}根。还有一起差在承包合同，事实清楚，调解员说再拖对双方都不好，劝双方走诉讼，陪着递了材料。',
    },
  ],
};

const villageSecretaries: ProjectStory = {
  slug: 'cunshuji-yewu-guoguan',
  title: '112名村书记业务过关',
  organization: 'zuzhibu',
  topics: ['duiwu'],
  published: -245,
  problem:
    '新换的39名村书记里，21名没有看过村账，15名没有主持过代表会议。去年村级合同返工37份，议事记录不合格40%。',
  measures:
    '不集中念文件，五门实操课：看账、开会、写合同、调纠纷、算项目账；考试就考真合同真账本，不过关的结对再来。',
  schedule: '{-215}前摸底考，{-140}前轮训一遍，{-60}前复考，{52}前全部过关。',
  goals: '112名全部过关，村级合同返工不超过5份，记录合格95%。',
  commitment: '考不过的，我陪着再学。书记抓书记，先抓本事。',
  milestones: [
    { title: '摸底考', planned: -215, done: -217, result: '112人，过关51人。' },
    {
      title: '轮训一遍',
      planned: -140,
      done: -142,
      result: '6期轮训，到课98%。',
      evidence: ['training-ledger-1'],
    },
    { title: '复考', planned: -60, done: -57, result: '过关96人。' },
    { title: '全部过关', planned: 52 },
  ],
  metrics: [
    {
      name: '过关村书记',
      unit: '人',
      from: 51,
      target: 112,
      values: [
        [-142, 82],
        [-57, 96],
        [-5, 104],
      ],
      source: '实操考试成绩册',
    },
    {
      name: '议事记录合格',
      unit: '%',
      from: 60,
      target: 95,
      values: [
        [-142, 83],
        [-57, 91],
        [-5, 94],
      ],
      source: '抽查60个村',
    },
    {
      name: '合同返工',
      unit: '份',
      from: 37,
      target: 5,
      values: [
        [-57, 9],
        [-5, 6],
      ],
      source: '乡镇合同审核',
    },
  ],
  funding: [
    {
      source: '党员教育经费',
      purpose: '实训和讲课',
      planned: 18,
      received: [
        [-220, 10],
        [-100, 8],
      ],
    },
  ],
  tasks: [
    { title: '五门课讲义', who: '县委组织部组织一科科长', due: -200, started: -240, done: -203 },
    { title: '未过关书记结对', who: '各乡镇组织委员', due: 52, started: -100 },
  ],
  obstacles: [
    {
      problem: '年纪大的书记闭卷写不出。',
      measure: '改为对着真账本口答，写在现场记录里，结果一样算。',
      owner: '县委组织部',
      found: -200,
      due: -160,
      solved: -166,
    },
  ],
  cooperators: [
    ['liuxi', '带头试考'],
    ['nongyeju', '村账与农村产权'],
  ],
  participation: [
    [-57, 112, 0],
    [-5, 112, 0],
  ],
  needOrigin: '巡察反馈6项问题，4项落在村书记不会看账、不会开会。',
  liaison: 'xianwei',
  leadingGroup: '组长：县委组织部部长；成员：县农业农村局、县司法局负责人和7个乡镇（街道）组织委员。',
  cover: 'training-ledger-1',
  updates: [
    {
      day: -217,
      kind: 'milestone',
      milestone: '摸底考',
      title: '摸底考，112人过关51人',
      text: '{-217}摸底考，考的是真账本：一张村账里埋了3处错，要圈出来；一份林地合同少了2条，要写上。过关51人，没过的不排名次，只列还差哪几项。',
    },
    {
      day: -142,
      kind: 'milestone',
      milestone: '轮训一遍',
      reports: [0, 1],
      title: '6期轮训，课堂就在村部',
      text: '6期轮训{-142}结束，到课98%。课堂分在6个村部，上午讲下午做。做得最多的是开代表会议：从念议题到投票，自己走完，谁讲跑题谁坐下。\n过关{#0}人，议事记录合格{#1}%。',
      photos: ['training-ledger-1'],
    },
    {
      month: 3,
      title: '{m}报告：年纪大的书记，口答也算',
      text: '到{m}底过关{#0}人。年纪大的书记看得懂账、写不出字，改为对着账本口答，2名老师同时记录，签字确认。',
      next: '合同课请司法所讲，拿本乡镇返工的合同改。',
    },
    {
      day: -57,
      kind: 'milestone',
      milestone: '复考',
      reports: [0, 1, 2],
      title: '复考过关96人，还有16名结对',
      text: '复考{-57}结束，过关{#0}人，议事记录合格{#1}%，合同返工{#2}份。还有16名分到乡镇结对，结对的师傅由他们自己挑。',
    },
    {
      day: -5,
      reports: [0, 1, 2],
      title: '还差8名，师傅陪着改合同',
      text: '到{-5}过关{#0}人，还差{/0}人，合同返工{#2}份。差的8名多差在看账，师傅每周到村里陪看一次，把去年的账从头对了一遍。',
    },
  ],
};

export const governanceStories: readonly ProjectStory[] = [grids, boundary, villageSecretaries];
