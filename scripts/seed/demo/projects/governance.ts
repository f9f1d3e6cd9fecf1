import type { ProjectStory } from '../project-story.ts';

const grids: ProjectStory = {
  slug: 'fenglin-wangge-qingdan',
  title: '枫林乡网格事项一张单子',
  organization: 'fenglin',
  topics: ['zhili'],
  published: -240,
  problem:
    '枫林乡四十一个网格员手里有十七张表、五个系统，一个月填报六十多小时，真正进门的时间不到一半。群众反映的事平均二十三天才有回音。',
  measures:
    '十七张表并成一张，能从系统取的数不再填；群众的事分三等，当天、三天、十五天办，超时自动升级到乡党委会。',
  schedule: '{-225m}清理表格，{-130m}试行一张单子，{-20m}按时办结率到九成。',
  goals: '填报时间减一半，平均办结不超过七天，按时办结率九成。',
  commitment: '网格员少填表、多进门。群众的事超时一天，乡党委会上讲一件。',
  milestones: [
    { title: '十七张表清理完', planned: -200, done: -203, result: '保留一张、取消九张、由系统取数七张。' },
    { title: '一张单子试行', planned: -130, done: -126, result: '四十一个网格试行。' },
    { title: '按时办结率九成', planned: -20, done: -23, result: '连续两个月超过九成。' },
    { title: '年底入户回访', planned: 40 },
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
    { title: '四十一个网格培训', who: '乡综治中心主任', due: -125, started: -150, done: -128 },
  ],
  obstacles: [
    {
      problem: '两个县直部门仍要求单独报表。',
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
  needOrigin: '乡党委书记跟着两个网格员走了三天，把他们填的表数了一遍。',
  liaison: 'zuzhibu',
  cover: 'meeting-room-1',
  updates: [
    {
      day: -203,
      kind: 'milestone',
      milestone: '十七张表清理完',
      title: '十七张表摆在桌上，留下一张',
      text: '十七张表{-203}清理完：内容重复的取消九张，系统里有的七张不再填，剩下一张三十二项。清理时每张表都问一句“谁用过它”，有四张三年没人看过。',
    },
    {
      day: -126,
      kind: 'milestone',
      milestone: '一张单子试行',
      reports: [0, 1, 2],
      title: '四十一个网格用上一张单子',
      text: '一张单子{-126}试行，晚四天，等手持终端。试行第一个月平均办结{#0}天，按时办结率{#1}%，每月填报{#2}小时。',
      photos: ['meeting-room-1'],
    },
    {
      month: 3,
      title: '{m}报告：超时二十六件，党委会讲了四件',
      text: '{m}群众的事收到二百三十七件，超时二十六件。乡党委会上讲了四件：路边水沟两件，低保复核一件，宅基地一件。讲完当场定人，三件已办结，宅基地一件要县里定。',
      next: '把水沟类的事改为当天看、三天清。',
    },
    {
      day: -23,
      kind: 'milestone',
      milestone: '按时办结率九成',
      reports: [0, 1, 2],
      title: '按时办结率{#1}%，平均六天多办完',
      text: '连续两个月按时办结率超过九成，{-23}是{#1}%，平均{#0}天，每月填报{#2}小时。省下来的时间，四十一名网格员这个月多走了三百多户。',
    },
    {
      day: -8,
      kind: 'activity',
      title: '网格员和群众坐一起，评哪件办得慢',
      text: '{-8}在红岩村开恳谈会，三十四户到场，评出办得慢的三件：路边塌方、邻里排水、一户的户口迁移。三件都定了日子，记在单子上。',
      photos: ['courtyard-meeting-1'],
    },
  ],
};

const boundary: ProjectStory = {
  slug: 'chaling-linjie-jiufen',
  title: '茶岭镇六起林界纠纷调下来',
  organization: 'chaling',
  topics: ['zhili'],
  published: -265,
  problem:
    '茶岭镇有六起林界茶界纠纷，最久的吵了十九年，四起动过手。界桩不清、林权证和实地差几十亩，双方都有道理。',
  measures: '不先评对错，先上山把界走一遍；老人、村干部、公证一起走，走到哪里立到哪里，走完才谈。',
  schedule: '{-245m}走界，{-150m}前调成三起，{-60m}前调成五起。',
  goals: '调成五起，一起走司法；界桩立到实处，一年不反复。',
  commitment: '陪双方上山，走到界在哪里才下山。',
  milestones: [
    { title: '六起走完界', planned: -190, done: -193, result: '六起走界十一次，立界桩三十七根。' },
    {
      title: '调成3起',
      planned: -130,
      done: -128,
      result: '三起签协议，司法确认。',
      evidence: ['mediation-1'],
    },
    { title: '调成5起', planned: -50, done: -52, result: '五起签协议，一起走诉讼。' },
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
      measure: '请老护林员认位置，和一九八三年的航测图对照，双方先看图再谈。',
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
  needOrigin: '镇里把来信来访翻了一遍，六起反复了五年以上。',
  mechanism: {
    on: -90,
    text: '界桩一年看一次，坏了两家一起补；再有争议先走界后开会，走界必须有双方各一名六十岁以上老人到场。',
  },
  liaison: 'fayuan',
  closed: { on: -34, outcome: 'completed' },
  cover: 'mediation-1',
  updates: [
    {
      day: -193,
      kind: 'milestone',
      milestone: '六起走完界',
      reports: [1],
      title: '六起走界十一次，立界桩三十七根',
      text: '六起{-193}走完界，走了十一次，立界桩三十七根，三起走到一半双方就不吵了。最长的一次爬了七小时，中途在松树下吃了面包。',
      photos: ['tea-mist-2'],
    },
    {
      day: -128,
      kind: 'milestone',
      milestone: '调成3起',
      reports: [0, 1],
      title: '三起签了协议，送法院确认',
      text: '三起{-128}签协议，送法院司法确认，以后不按协议办，可以直接申请执行。最难的一起差三十四亩，最后按老护林员认的溪沟分，双方各退了十多亩。',
      photos: ['mediation-1'],
    },
    {
      month: 3,
      title: '{m}报告：第四起差在十九年前一句话',
      text: '{m}调第四起，两家不肯坐一张桌子，镇里先分别上门六次。争的其实不是十二亩地，是十九年前一句话，话说开了，地按溪沟分了一半。',
      next: '第五起走界，请公证处参加。',
    },
    {
      day: -52,
      kind: 'milestone',
      milestone: '调成5起',
      reports: [0, 1],
      title: '五起调成，一起走诉讼',
      text: '到{-52}调成{#0}起，立桩{#1}根。还有一起差在承包合同，事实清楚，调解员说再拖对双方都不好，劝双方走诉讼，陪着递了材料。',
    },
  ],
};

const villageSecretaries: ProjectStory = {
  slug: 'cunshuji-yewu-guoguan',
  title: '一百一十二名村书记业务过关',
  organization: 'zuzhibu',
  topics: ['duiwu'],
  published: -245,
  problem:
    '新换的三十九名村书记里，二十一名没有看过村账，十五名没有主持过代表会议。去年村级合同返工三十七份，议事记录不合格四成。',
  measures:
    '不集中念文件，五门实操课：看账、开会、写合同、调纠纷、算项目账；考试就考真合同真账本，不过关的结对再来。',
  schedule: '{-230m}摸底考，{-150m}前轮训一遍，{-60m}前复考，{50m}全部过关。',
  goals: '一百一十二名全部过关，村级合同返工不超过五份，记录合格九成五。',
  commitment: '考不过的，我陪着再学。书记抓书记，先抓本事。',
  milestones: [
    { title: '摸底考', planned: -215, done: -217, result: '一百一十二人，过关五十一人。' },
    {
      title: '轮训一遍',
      planned: -140,
      done: -142,
      result: '六期轮训，到课九成八。',
      evidence: ['training-ledger-1'],
    },
    { title: '复考', planned: -60, done: -57, result: '过关九十六人。' },
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
      source: '抽查六十个村',
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
  needOrigin: '巡察反馈六项问题，四项落在村书记不会看账、不会开会。',
  liaison: 'xianwei',
  leadingGroup: '组长：县委组织部部务会书记；成员：县农业农村局、县司法部门和八个乡镇街道组织委员。',
  cover: 'training-ledger-1',
  updates: [
    {
      day: -217,
      kind: 'milestone',
      milestone: '摸底考',
      title: '摸底考，一百一十二人过关五十一',
      text: '{-217}摸底考，考的是真账本：一张村账里埋了三处错，要圈出来；一份林地合同少了两条，要写上。过关五十一人，没过的不排名次，只列还差哪几项。',
    },
    {
      day: -142,
      kind: 'milestone',
      milestone: '轮训一遍',
      reports: [0, 1],
      title: '六期轮训，课堂就在村部',
      text: '六期轮训{-142}结束，到课九成八。课堂分在六个村部，上午讲下午做。做得最多的是开代表会：从念议题到投票，自己走完，谁讲跑题谁坐下。\n过关{#0}人，议事记录合格{#1}%。',
      photos: ['training-ledger-1'],
    },
    {
      month: 3,
      title: '{m}报告：年纪大的书记，口答也算',
      text: '{m}补考两次，{+0}人过关。年纪大的书记看得懂账、写不出字，改为对着账本口答，两名老师同时记录，签字确认。',
      next: '合同课请司法所讲，拿本乡镇返工的合同改。',
    },
    {
      day: -57,
      kind: 'milestone',
      milestone: '复考',
      reports: [0, 1, 2],
      title: '复考过关九十六人，还有十六名结对',
      text: '复考{-57}结束，过关{#0}人，议事记录合格{#1}%，合同返工{#2}份。还有十六名分到乡镇结对，结对的师傅由他们自己挑。',
    },
    {
      day: -5,
      reports: [0, 1, 2],
      title: '还差八名，师傅陪着改合同',
      text: '到{-5}过关{#0}人，还差{/0}人，合同返工{#2}份。差的八名多差在看账，师傅每周到村里陪看一次，把去年的账从头对了一遍。',
    },
  ],
};

export const governanceStories: readonly ProjectStory[] = [grids, boundary, villageSecretaries];
