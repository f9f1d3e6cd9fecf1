import type { ProjectStory } from '../project-story.ts';

const customs: ProjectStory = {
  slug: 'shiqiao-yifeng-yisu',
  title: '石桥镇红白事办得简一点',
  organization: 'shiqiao',
  secretary: 'secretary-shiqiao',
  topics: ['wenming'],
  published: -290,
  problem: '石桥镇去年红白事417起，平均每桌960元，酒席剩菜过半。200多户说随礼一年要1.2万元，推不掉。',
  measures:
    '各村红白理事会定桌数、菜数和礼金标准，村民代表会议通过后写进村规民约；镇里备3套碗筷桌凳免费借，厨师持证。',
  schedule: '{-205}前13个村定标准，{-110}前碗筷桌凳借出100次，{-36}前回头看3个月。',
  goals: '酒席每桌不过500元，礼金一般不超过200元，剩菜减一半。',
  commitment: '红白事我和镇班子先按标准办，群众看着。',
  milestones: [
    { title: '13个村定标准', planned: -205, done: -202, result: '13个村都过了代表会议，晚3天。' },
    { title: '借出碗筷桌凳100次', planned: -110, done: -114, result: '借出106次，缺损由理事会补。' },
    {
      title: '3个月回看',
      planned: -36,
      done: -38,
      result: '113起红白事，超标准5起，主动减的3起。',
    },
  ],
  metrics: [
    {
      name: '每桌花费',
      unit: '元',
      from: 960,
      target: 500,
      values: [
        [-114, 610],
        [-38, 488],
      ],
      source: '理事会登记，抽样60户',
    },
    {
      name: '超标准',
      unit: '起',
      from: 60,
      target: 5,
      values: [
        [-114, 18],
        [-38, 5],
      ],
      source: '理事会登记',
    },
  ],
  funding: [
    { source: '镇宣传文化经费', purpose: '碗筷桌凳和厨师培训', planned: 8.4, received: [[-240, 8.4]] },
  ],
  tasks: [
    { title: '镇干部带头', who: '石桥镇纪委书记', due: -36, started: -280, done: -38 },
    { title: '碗筷借还登记', who: '各村红白理事会会长', due: -36, started: -200, done: -38 },
  ],
  obstacles: [
    {
      problem: '外出务工回来办酒的，觉得桌数少没面子。',
      measure: '理事会上门讲账，同一天办2起的并成一个院子，收的钱够再买桌凳。',
      owner: '石桥镇',
      found: -150,
      due: -100,
      solved: -108,
    },
  ],
  cooperators: [
    ['qiaotou', '第一批试行'],
    ['weijianwei', '食品安全指导'],
  ],
  participation: [
    [-114, 96, 720],
    [-38, 108, 1410],
  ],
  needOrigin: '返乡群众座谈会，70%的人说“人情比工资涨得快”。',
  resolution: {
    day: -294,
    present: 402,
    votes: [361, 18, 23],
    summary: '同意由各村红白理事会定桌数、菜数和礼金标准，定好以后交村民代表会议表决。',
  },
  mechanism: {
    on: -60,
    text: '标准写进村规民约，一年一评；超标准的由理事会劝一次、公示一次，不罚款；3套碗筷桌凳登记借用，破损由理事会补，不收押金。',
  },
  liaison: 'gongwei',
  closed: { on: -24, outcome: 'completed-continuing' },
  cover: 'courtyard-meeting-2',
  updates: [
    {
      day: -202,
      kind: 'milestone',
      milestone: '13个村定标准',
      title: '13个村的标准，写到每一分钱',
      text: '13个村{-202}定完标准，晚3天。桥头村写得细：一桌12个菜、米饭不限、不散烟，礼金帮厨30元。标准印出来贴在村部门口，群众说“贴了就好开口”。',
    },
    {
      day: -114,
      kind: 'milestone',
      milestone: '借出碗筷桌凳100次',
      reports: [0, 1],
      title: '碗筷桌凳借出106次',
      text: '碗筷桌凳{-114}借出106次，每次省600元左右。抽样60户，平均每桌{#0}元。超标准的{#1}起，理事会上门劝过，3起后来减了桌。',
      photos: ['courtyard-meeting-2'],
    },
    {
      month: 4,
      title: '{m}报告：2起超标准，理事会怎么劝的',
      text: '{m}红白事26起，2起超标准。理事会没有罚款，给账看：一桌多100元，10桌就多1000元，换成给老人买药。2家听进去，把第二天的酒席并到一起办。',
      next: '白事请帮厨的标准再细一点，先问几户。',
    },
    {
      day: -38,
      kind: 'milestone',
      milestone: '3个月回看',
      reports: [0, 1],
      title: '3个月里113起，5起超标准',
      text: '3个月红白事113起，每桌{#0}元，超标准{#1}起，3起是主动来问怎么算。有一位老人说，儿子回来办酒，邻居不说少，只说菜够吃。',
    },
    {
      day: -23,
      kind: 'result',
      title: '办结以后，标准每年还要评一次',
      text: '验收时，代表抽了3个村的登记本。办结后标准一年评一次，嫌高嫌低都可以提，改也要开代表会议。碗筷桌凳留在镇文化站，借还照旧。',
    },
  ],
};

const preaching: ProjectStory = {
  slug: 'hongse-xuanjiang-xiaofendui',
  title: '机关党员到村头讲身边的事',
  programme: 'programme-fangliang',
  organization: 'gongwei',
  topics: ['wenming', 'duiwu'],
  published: -230,
  problem:
    '县直机关一年讲课200多场，多数在会议室，100人听讲，后排在看手机。群众说“讲的我们听不懂，听懂的又不讲”。',
  measures:
    '招募48名机关党员组成宣讲队，一人先听后讲，只讲身边事，一场不超过25分钟，讲完先问听懂没有；红色题材到旧址讲，不在会议室讲。',
  schedule: '{-185}前招募，{-100}前试讲60场，{-20}前讲满120场，{41}前讲满180场。',
  goals: '讲180场，听众说听得懂不低于90%，群众点题占40%。',
  commitment: '讲不好就不讲，讲一场记一场听众的话。',
  milestones: [
    {
      title: '招募48名宣讲员',
      planned: -185,
      done: -186,
      result: '48名，最年长61岁。',
      evidence: ['preaching-1'],
    },
    { title: '试讲60场', planned: -100, done: -96, result: '60场，听得懂82%。' },
    { title: '讲满120场', planned: -20, done: -19, result: '120场，听得懂91%。' },
    { title: '讲满180场', planned: 41 },
  ],
  metrics: [
    {
      name: '宣讲场次',
      unit: '场',
      from: 0,
      target: 180,
      values: [
        [-96, 60],
        [-64, 88],
        [-19, 120],
        [-2, 129],
      ],
      source: '点题登记和现场照片',
    },
    {
      name: '听众说听得懂',
      unit: '%',
      from: 0,
      target: 90,
      values: [
        [-96, 82],
        [-19, 91],
      ],
      source: '散场时举手和纸条',
    },
  ],
  funding: [{ source: '县直工委党建经费', purpose: '扩音和资料', planned: 5.6, received: [[-200, 5.6]] }],
  tasks: [
    { title: '群众点题派单', who: '县直工委宣传委员', due: 41, started: -190 },
    { title: '3处旧址讲解', who: '县直工委党校校长', due: -60, started: -150, done: -64 },
  ],
  obstacles: [
    {
      problem: '有几名讲得像念稿，散场一半人走。',
      measure: '先听3场再讲，讲稿只留一页关键词，讲完收5张纸条。',
      owner: '县直工委',
      found: -140,
      due: -100,
      solved: -104,
    },
  ],
  cooperators: [
    ['qiaotou', '旧址讲解点'],
    ['jiaoyuju', '学校点题'],
  ],
  participation: [
    [-96, 48, 2600],
    [-19, 48, 4820],
  ],
  needOrigin: '机关党员座谈，40多人说想到村里讲，怕讲不好。',
  liaison: 'zuzhibu',
  cover: 'preaching-1',
  updates: [
    {
      day: -186,
      kind: 'milestone',
      milestone: '招募48名宣讲员',
      title: '48名机关党员报上名，先听3场再讲',
      text: '48名宣讲员{-186}招满，来自27个单位。每人先坐到听众里听3场，记下3处走神的地方，再自己讲。',
      photos: ['preaching-1'],
    },
    {
      day: -152,
      title: '讲一场不超过25分钟，超时就停',
      text: '试讲第一轮{-152}结束。定了一条规矩：一场25分钟，定时器放在桌上，超时就停。有名宣讲员讲到第三个故事停下来，下次只讲两个。',
    },
    {
      day: -96,
      kind: 'milestone',
      milestone: '试讲60场',
      reports: [0, 1],
      title: '60场听得懂82%，差在念稿',
      text: '60场{-96}讲完，散场举手和纸条加起来，听得懂{#1}%。没听懂的多是念稿，改为一页关键词，讲完收5张纸条当场念。',
    },
    {
      month: 2,
      title: '{m}报告：讲了{#0}场，点题占40%',
      text: '到{m}底累计讲了{#0}场，群众点题占40%，问得最多的是医保怎么报、田怎么流转。宣讲员遇到答不上来的，记下来，第二天请业务股室答。',
      next: '到学校讲4场，讲老石桥怎么修的。',
    },
    {
      day: -19,
      kind: 'milestone',
      milestone: '讲满120场',
      reports: [0, 1],
      title: '讲满120场，听得懂过90%',
      text: '第120场{-19}在桥头村讲，讲的是老石桥38年。听得懂{#1}%，散场没人先走，2个老人补了一段石板来历，记进了讲稿。',
      photos: ['preaching-2'],
    },
    {
      day: -2,
      reports: [0],
      title: '到敬老院讲，声音放慢一半',
      text: '{-2}到河坪敬老院讲第{#0}场，讲15分钟，声音放慢一半，讲完陪老人唱了一段。院里提出下个月讲防骗，已排上。',
    },
  ],
};

export const mannersStories: readonly ProjectStory[] = [customs, preaching];
