import type { ProjectStory } from '../project-story.ts';

const clinics: ProjectStory = {
  slug: 'cunweishengshi-dabiao',
  title: '26个村卫生室看得了小病',
  organization: 'weijianwei',
  topics: ['minsheng'],
  published: -250,
  problem:
    '全县112个村卫生室，有26个房子漏、药不到30种，9个没有固定村医。老人量个血压、配个降压药要坐车到镇上，来回3小时。',
  measures:
    '修房、配设备，药不少于80种；9个空缺的由镇卫生院派医生轮驻，每周不少于4天；慢病药一次可以开2个月。',
  schedule: '{-205}前先补村医，{-140}前修好12个，{-50}前修好20个，{47}前26个全部启用。',
  goals: '26个卫生室有房、有人、有药，慢病配药不出村。',
  commitment: '小病不出村，先从有人在岗、有药可配做起。哪天没人在，门口的电话打得通。',
  milestones: [
    { title: '9个空缺村补上医生', planned: -205, done: -207, result: '9个村都有医生，每周驻4天以上。' },
    {
      title: '修好12个',
      planned: -140,
      done: -143,
      result: '12个卫生室启用。',
      evidence: ['clinic-new-1'],
    },
    { title: '修好20个', planned: -50, done: -51, result: '20个卫生室启用。' },
    { title: '26个全部启用', planned: 47 },
  ],
  metrics: [
    {
      name: '启用卫生室',
      unit: '个',
      from: 0,
      target: 26,
      values: [
        [-143, 12],
        [-51, 20],
        [-5, 22],
      ],
      source: '县卫健委验收表',
    },
    {
      name: '平均备药',
      unit: '种',
      from: 28,
      target: 80,
      values: [
        [-143, 61],
        [-51, 78],
        [-5, 83],
      ],
      source: '药品进销存',
    },
    {
      name: '慢病村内配药',
      unit: '人',
      from: 310,
      target: 1800,
      values: [
        [-143, 820],
        [-51, 1490],
        [-5, 1655],
      ],
      source: '家庭医生系统',
    },
  ],
  funding: [
    {
      source: '基层卫生能力建设资金',
      purpose: '修房和设备',
      planned: 195,
      received: [
        [-220, 90],
        [-90, 65],
      ],
    },
  ],
  tasks: [
    { title: '轮驻医生排班公开', who: '县卫健委基层股股长', due: -190, started: -225, done: -193 },
    { title: '高山村巡诊车', who: '河坪乡卫生院院长', due: 30, started: -60 },
  ],
  obstacles: [
    {
      problem: '3个高山村路远弯急，药一周只送一次。',
      measure: '和快递进村的线路合用，慢病药封签随车，村医签收。',
      owner: '县卫健委',
      found: -95,
      due: -40,
      solved: -46,
    },
  ],
  cooperators: [
    ['shangwuju', '慢病药随快递线路进村'],
    ['heping', '高山村卫生室选址'],
  ],
  participation: [[-51, 46, 1490]],
  needOrigin: '家庭医生入户随访，2000多名慢病老人里900多名提到配药远。',
  liaison: 'minzhengju',
  pairs: [
    {
      before: 'clinic-old-1',
      after: 'clinic-new-1',
      days: [-248, -140],
      caption: '张家渡村卫生室，整修前后。',
    },
  ],
  updates: [
    {
      day: -207,
      kind: 'milestone',
      milestone: '9个空缺村补上医生',
      title: '9个没有村医的村，医生到岗',
      text: '9个村{-207}都有了医生，比计划早2天。3名是刚毕业的定向生，6名从镇卫生院轮驻，排班表和电话贴在卫生室门口。\n第一周看了310人次，量血压和换药最多。',
    },
    {
      day: -143,
      kind: 'milestone',
      milestone: '修好12个',
      reports: [0, 1, 2],
      title: '12个卫生室启用，药从28种到61种',
      text: '12个卫生室{-143}启用，平均备药{#1}种，在村里配慢病药的有{#2}人。\n张家渡卫生室原来诊室和厨房一墙之隔，这次分开了，加了一间观察室。',
      photos: ['clinic-new-1'],
    },
    {
      month: 3,
      title: '{m}报告：启用{#0}个，3个高山村配药慢',
      text: '{m}底启用{#0}个卫生室，慢病村内配药{#2}人。3个高山村路远弯急，药一周只能送一次，准备和快递线路合着送。',
      next: '高山村试送慢病药，修好下一批4个卫生室。',
    },
    {
      day: -46,
      title: '降压药随快递车上山，2天一送',
      text: '高山3个村的慢病药从{-46}起随快递车上山，药箱封签，村医当面核对签收，由一周一次变成2天一次。\n第一批送了61人的药，没有错漏。',
    },
    {
      day: -5,
      reports: [0, 1, 2],
      title: '又启用2个卫生室，还差4个',
      text: '到{-5}启用{#0}个，还差{/0}个：2个在装修，1个等电，1个原房主要收回房子，换到村部一楼。\n{#2}名慢病老人在村里配药。',
      photos: ['clinic-new-2'],
    },
  ],
};

const leftBehind: ProjectStory = {
  slug: 'zhangjiadu-liushou-ertong',
  title: '张家渡村38个孩子放学有人管',
  programme: 'programme-fangliang',
  organization: 'zhangjiadu',
  topics: ['minsheng', 'wenming'],
  published: -215,
  problem: '张家渡村有6到14岁留守儿童38人，放学到天黑没人管，去年河边玩水被劝回19次，作业没人看。',
  measures:
    '村部腾出2间房做“放学屋”，周一到周五下午4:00到6:30，2名退休教师带班，党员轮流送孩子回家；放假的日子改在白天开；周末一次活动，和在外的父母视频。',
  schedule: '{-190}前收拾好房子开班，{-120}前一人一档，{-40}前每个孩子都有一名联系党员。',
  goals: '38个孩子放学有人管，河边零溺水，父母每周能看到孩子。',
  commitment: '天黑以前，38个孩子一个不少地到家。',
  milestones: [
    {
      title: '放学屋开门',
      planned: -190,
      done: -188,
      result: '2间房、24张桌子、一个书架。',
      evidence: ['classroom-children-1'],
    },
    {
      title: '38个孩子一人一档',
      planned: -120,
      done: -123,
      result: '一人一档，记录在学校老师手里，不上墙。',
    },
    { title: '一人一名联系党员', planned: -40, done: -37, result: '26名党员联系38个孩子。' },
    { title: '办成以后回看', planned: 60 },
  ],
  metrics: [
    {
      name: '固定到班孩子',
      unit: '人',
      from: 0,
      target: 38,
      values: [
        [-188, 17],
        [-123, 30],
        [-37, 35],
        [-3, 36],
      ],
      source: '放学屋签到',
    },
    {
      name: '送到家',
      unit: '人次',
      from: 0,
      target: 4500,
      values: [
        [-123, 1180],
        [-37, 2790],
        [-3, 3420],
      ],
      source: '接送登记本',
    },
  ],
  funding: [
    { source: '村集体', purpose: '桌椅和电费', planned: 3.2, received: [[-195, 3.2]] },
    { source: '在外乡亲捐书捐款', purpose: '图书、投影', planned: 1.5, received: [[-160, 1.5]] },
  ],
  tasks: [
    { title: '放学接送排班', who: '张家渡村党支部组织委员', due: -185, started: -200, done: -186 },
    { title: '周末视频', who: '村妇联主任', due: 60, started: -150 },
  ],
  cooperators: [
    ['liuxi', '镇中心校对接'],
    ['jiaoyuju', '带班教师培训'],
  ],
  participation: [
    [-123, 24, 60],
    [-3, 26, 78],
  ],
  needOrigin: '村里趁在外务工的人回乡，开了一次“家长会”，31人到场。',
  resolution: { day: -218, present: 29, votes: [29, 0, 0], summary: '同意腾出村部2间房，不收孩子一分钱。' },
  liaison: 'jiaoyuju',
  cover: 'classroom-children-1',
  updates: [
    {
      day: -188,
      kind: 'milestone',
      milestone: '放学屋开门',
      reports: [0],
      title: '放学屋开门，第一天来了17个孩子',
      text: '放学屋{-188}开门，第一天来了17个，带班的是2位退休教师。第一件事不是写作业，是让每个孩子画一张从学校到家的路，路上有水塘的标红。',
      photos: ['classroom-children-1'],
    },
    {
      day: -123,
      kind: 'milestone',
      milestone: '38个孩子一人一档',
      reports: [0, 1],
      title: '38个孩子一人一档，不上墙不公开',
      text: '38个孩子{-123}都有了一份档案：谁接、谁管、有没有慢病、父母电话。材料只在学校和村妇联主任手里，不贴墙、不上网。\n固定到班{#0}人，送到家{#1}人次。',
    },
    {
      day: -96,
      kind: 'activity',
      title: '周末视频，19个孩子和爸妈说上话',
      text: '{-96}村部装了3台平板，在外的父母约好时间，19个孩子轮着说。有个父亲在船上，信号断了4次，孩子就等了4次。',
    },
    {
      month: 2,
      title: '{m}报告：到班{#0}人，河边劝回一次',
      text: '{m}固定到班{#0}人，送到家累计{#1}人次。河边劝回一次，是2个孩子去捡石头，护河志愿者看到带了回来。\n带班教师说，大一点的孩子不愿来，嫌太吵，后半段改成分开写作业。',
      next: '大孩子用一间，小孩子用一间。',
    },
    {
      day: -37,
      kind: 'milestone',
      milestone: '一人一名联系党员',
      reports: [0, 1],
      title: '38个孩子，每人有一名联系党员',
      text: '26名党员{-37}把孩子都认完了，一人认1到2个，约定2件事：每周见一面，下雨天先送。\n有3位党员自己也在外打工，认了离自家近的。',
    },
    {
      day: -3,
      reports: [0, 1],
      title: '到班36人，2个转学走了',
      text: '到{-3}到班{#0}人，少的2个转到县城去上学，档案随学校走了。送到家累计{#1}人次，没有漏过一个。\n村里在学路口装了反光镜和2盏灯。',
      photos: ['classroom-children-2'],
    },
  ],
};

const canteens: ProjectStory = {
  slug: 'laonian-shitang',
  title: '6个老年食堂让老人吃口热饭',
  organization: 'minzhengju',
  topics: ['minsheng'],
  published: -235,
  problem: '全县80岁以上独居老人326人，一半以上一天只做一顿饭，剩饭热2次。去年因为用火入户劝导70多次。',
  measures:
    '在乡镇和街道办6个老年食堂，一顿6元，80岁以上3元；行动不便的由志愿者送到家。先问够不够30人吃，不够的村不硬办。',
  schedule: '{-205}前摸底，{-150}前开3个，{-60}前开5个，{-25}前6个全部开。',
  goals: '6个食堂开得下去，一天300顿，送餐不断。',
  commitment: '老人吃上热饭，吃得起、吃得惯。食堂办不下去，我先去吃一个月。',
  milestones: [
    { title: '6处摸底', planned: -205, done: -206, result: '6处够30人，3处不够，先送餐。' },
    { title: '开3个', planned: -150, done: -153, result: '3个开张。', evidence: ['canteen-open-1'] },
    { title: '开5个', planned: -60, done: -54, result: '5个开张，晚6天，等食品许可。' },
    {
      title: '6个全部开',
      planned: -25,
      extended: {
        to: 19,
        on: -28,
        reason: '茶岭镇食堂原来租的房子不过消防，换到镇文化站一楼，要重新装排烟。',
      },
    },
  ],
  metrics: [
    {
      name: '开张食堂',
      unit: '个',
      from: 0,
      target: 6,
      values: [
        [-153, 3],
        [-54, 5],
      ],
      source: '县民政局检查表',
    },
    {
      name: '日均用餐',
      unit: '顿',
      from: 0,
      target: 300,
      values: [
        [-153, 96],
        [-54, 208],
        [-3, 236],
      ],
      source: '刷卡和签字',
    },
    {
      name: '送餐老人',
      unit: '人',
      from: 0,
      target: 80,
      values: [
        [-153, 21],
        [-54, 47],
        [-3, 62],
      ],
      source: '送餐登记',
    },
  ],
  funding: [
    {
      source: '养老服务资金',
      purpose: '厨房和补贴',
      planned: 132,
      received: [
        [-200, 60],
        [-90, 40],
      ],
    },
    { source: '街道和村集体', purpose: '水电和人工', planned: 36, received: [[-160, 22]] },
  ],
  tasks: [
    { title: '食材溯源和留样', who: '县民政局养老股股长', due: -140, started: -160, done: -143 },
    { title: '送餐路线和志愿者', who: '各食堂负责人', due: 19, started: -150 },
  ],
  obstacles: [
    {
      problem: '开张头一个月每顿亏1.8元，补贴算少了。',
      measure: '菜单每周按老人口味调，剩菜由30%降到10%；志愿者洗碗，人工少一个。',
      owner: '县民政局',
      found: -140,
      due: -100,
      solved: -105,
    },
  ],
  cooperators: [
    ['chengguan', '东门食堂场地'],
    ['chaling', '茶岭食堂选址和消防'],
    ['gongwei', '机关党员送餐'],
  ],
  participation: [
    [-54, 62, 340],
    [-3, 74, 418],
  ],
  needOrigin: '入户问326名独居老人，191人说“一个人不想做饭”。',
  liaison: 'weijianwei',
  pairs: [
    {
      before: 'canteen-empty-1',
      after: 'canteen-open-1',
      days: [-232, -150],
      caption: '东门社区原来的空屋，改成老年食堂以后的中午。',
    },
  ],
  updates: [
    {
      day: -206,
      kind: 'milestone',
      milestone: '6处摸底',
      title: '9处里有6处够人，3处先不办',
      text: '9处{-206}摸完底，6处够30人，3处不够，硬办要亏。不够的3处先由邻近食堂送，一天2趟。',
    },
    {
      day: -153,
      kind: 'milestone',
      milestone: '开3个',
      reports: [0, 1, 2],
      title: '3个食堂开张，第一天96顿',
      text: '东门、柳溪、河坪3个食堂{-153}开张，第一天{#1}顿，给{#2}名老人送上门。菜是软的，汤不油，牙口不好的另打一份。',
      photos: ['canteen-open-1'],
    },
    {
      month: 4,
      title: '{m}报告：每顿少亏了1.2元',
      text: '{m}日均{#1}顿。开张头一个月每顿亏1.8元，这个月亏0.6元，少在剩菜：菜单每周二由老人代表挑3个菜，不爱吃的换下去。',
      next: '把送餐和入户问安排在一起，带饭顺便量血压。',
    },
    {
      day: -54,
      kind: 'milestone',
      milestone: '开5个',
      reports: [0, 1, 2],
      title: '5个食堂开起来，晚了6天',
      text: '第五个{-54}开张，晚6天，卡在食品许可的油烟管，往外移了半米。5个食堂日均{#1}顿，送餐{#2}人。',
    },
    {
      day: -28,
      title: '茶岭食堂换地方，开张延到{19}',
      text: '茶岭食堂原来的房子消防不过，楼梯只有一条。换到镇文化站一楼，重新装排烟，开张延到{19}。这2周由柳溪食堂送8份过去，路上40分钟，用保温箱。',
    },
    {
      day: -3,
      reports: [1, 2],
      title: '日均236顿，茶岭排烟装好了',
      text: '5个食堂日均{#1}顿，送餐{#2}人，离300顿还差{/1}顿。茶岭食堂排烟{-3}装完，等验收。\n有老人说晚饭太早，5点就开，改到5:30。',
      photos: ['canteen-open-2'],
    },
  ],
};

const peidu: ProjectStory = {
  slug: 'beijie-peidu-bangbangtuan',
  title: '北街社区陪读“帮帮团”',
  programme: 'programme-fangliang',
  kind: 'undertaking',
  organization: 'beijie',
  topics: ['wenming', 'minsheng'],
  published: -195,
  problem:
    '北街社区租住陪读家长240户，多是奶奶和外婆，不识路、没活干，孩子周末没地方去。派出所去年帮找迷路老人14次。',
  measures:
    '请社区老师办手艺小组，帮陪读老人找零工；周末开自习室，大学生志愿者看作业；一户一张联系卡，写上房东、学校、社区电话。',
  schedule: '{-150}前联系卡发到户，{-110}前开手艺组，{-45}前自习室固定。',
  goals: '240户都有联系卡，自习室周末有人，老人走丢不再靠找。',
  commitment: '来陪读的，也是北街的邻居。',
  milestones: [
    { title: '联系卡发到户', planned: -150, done: -152, result: '241户发到，多一户。' },
    { title: '手艺小组开起来', planned: -110, done: -107, result: '缝补、编织、理发3组，47人。' },
    {
      title: '周末自习室固定',
      planned: -45,
      done: -46,
      result: '60个座位，志愿者的班排满。',
      evidence: ['classroom-children-3'],
    },
    { title: '入户回看', planned: 28 },
  ],
  metrics: [
    { name: '发联系卡', unit: '户', from: 0, target: 240, values: [[-152, 241]], source: '网格登记' },
    {
      name: '自习室周末到班',
      unit: '人次',
      from: 0,
      target: 60,
      values: [
        [-46, 48],
        [-6, 57],
      ],
      source: '签到本',
    },
    {
      name: '零工收入',
      unit: '元',
      from: 0,
      target: 60000,
      values: [
        [-107, 11200],
        [-6, 43700],
      ],
      source: '手艺组账本',
    },
  ],
  funding: [{ source: '社区党组织服务经费', purpose: '材料和照明', planned: 4.6, received: [[-175, 4.6]] }],
  tasks: [
    { title: '一户一卡', who: '北街社区网格员', due: -150, started: -190, done: -152 },
    { title: '志愿者看作业', who: '北街社区团支部书记', due: 28, started: -130 },
  ],
  cooperators: [
    ['chengguan', '活动室和照明'],
    ['jiaoyuju', '志愿者和学校对接'],
  ],
  participation: [
    [-46, 22, 118],
    [-6, 25, 143],
  ],
  needOrigin: '社区走访，240户里155户在外面租房。',
  liaison: 'jiaoyuju',
  cover: 'classroom-children-3',
  updates: [
    {
      day: -152,
      kind: 'milestone',
      milestone: '联系卡发到户',
      reports: [0],
      title: '241张联系卡，房东也签了字',
      text: '联系卡{-152}发完，写着房东、班主任、社区3个电话。多发的一张是转学来的新住户。老人学会了看卡打电话，一周里社区接了9个。',
    },
    {
      day: -107,
      kind: 'milestone',
      milestone: '手艺小组开起来',
      reports: [2],
      title: '3个手艺小组，先接裁缝活',
      text: '缝补、编织、理发3个小组{-107}开起来，47人参加。校门口裁缝铺先给活，补校服一件2元，累计{#2}元，一半人第一次自己挣了钱。',
    },
    {
      month: 2,
      title: '{m}报告：活动室不够，改成2拨',
      text: '{m}周末自习室平均每次40多人，活动室只有60张桌子，高中生和小学生分上下午2拨。手艺组账公开，材料费和收入各一本账。',
      next: '同隔壁图书馆约周日用一间。',
    },
    {
      day: -46,
      kind: 'milestone',
      milestone: '周末自习室固定',
      reports: [1],
      title: '自习室固定下来，60个座位',
      text: '周末自习室{-46}固定，2拨一共{#1}人次，志愿者的班排满了。有家长说灯太暗，换了8盏，护眼的。',
      photos: ['classroom-children-3'],
    },
    {
      day: -6,
      reports: [1, 2],
      title: '自习室加开3天，周末到班{#1}人次',
      text: '自习室加开3天，周末到班{#1}人次，零工收入累计{#2}元。有家长提出人多的时候闷，已经加了2台换气扇。',
    },
  ],
};

const lonely: ProjectStory = {
  slug: 'shiqiao-duju-tanfang',
  title: '石桥镇独居老人一天一问候',
  programme: 'programme-fangliang',
  organization: 'shiqiao',
  topics: ['minsheng', 'zhili'],
  published: -175,
  problem:
    '石桥镇有独居老人143人，去年有2位在家里跌倒，一位躺了19个小时才被发现。子女在外，邻居也不敢随便进门。',
  measures: '一人一张表，党员每天敲一次门或打一次电话，村医每2周上门；装143个一键呼叫，按了打到网格长手机。',
  schedule: '{-140}前建表，{-100}前装完呼叫器，{18}前改造20户容易摔的房子。',
  goals: '每天有人问，呼叫2分钟内接，改造20户容易摔的房子。',
  commitment: '哪一天没人问，我给家属说明。',
  milestones: [
    { title: '一人一表建完', planned: -140, done: -139, result: '143人建表，钥匙由家属指定保管人。' },
    { title: '一键呼叫装完', planned: -100, done: -104, result: '143部，按键大，不充电也能用3天。' },
    { title: '改造20户', planned: 18 },
    { title: '入户回看', planned: 62 },
  ],
  metrics: [
    {
      name: '每日问候',
      unit: '人',
      from: 0,
      target: 143,
      values: [
        [-139, 90],
        [-60, 138],
        [-4, 143],
      ],
      source: '问候登记表',
    },
    {
      name: '改造户',
      unit: '户',
      from: 0,
      target: 20,
      values: [
        [-65, 6],
        [-4, 15],
      ],
      source: '镇民政办验收',
    },
  ],
  funding: [
    {
      source: '适老化改造资金',
      purpose: '扶手、防滑、呼叫器',
      planned: 29,
      received: [
        [-160, 16],
        [-50, 9],
      ],
    },
  ],
  tasks: [
    { title: '每天问候排班', who: '石桥镇组织委员', due: -140, started: -170, done: -138 },
    { title: '20户改造', who: '石桥镇民政办主任', due: 18, started: -90 },
  ],
  cooperators: [
    ['weijianwei', '村医2周上门'],
    ['qiaotou', '首批试点'],
  ],
  participation: [
    [-60, 61, 138],
    [-4, 66, 143],
  ],
  needOrigin: '2起跌倒以后，家属开会提出要有人问。',
  liaison: 'minzhengju',
  cover: 'courtyard-talk-1',
  updates: [
    {
      day: -139,
      kind: 'milestone',
      milestone: '一人一表建完',
      reports: [0],
      title: '143张表，钥匙由谁拿说清楚',
      text: '143人{-139}建表。最难的是钥匙：由家属指定一名保管人，用完放回信封并记时间。有7户不愿意给，改为上门问候，不进屋。',
    },
    {
      day: -104,
      kind: 'milestone',
      milestone: '一键呼叫装完',
      title: '143部呼叫器，先试打一遍',
      text: '呼叫器{-104}装完，逐部试打，141部能通，2部山背信号弱，换成带外接天线的。\n按下去网格长手机响，2分钟内没接，转到镇值班室。',
    },
    {
      month: 2,
      title: '{m}报告：接到呼叫42次，一次真急',
      text: '{m}接到呼叫42次，38次误按，3次要开药，1次老人头晕倒在院里，从按键到到场6分钟。改造已做{#1}户。',
      next: '误按多的几户，按键换个位置。',
    },
    {
      day: -22,
      title: '厕所门口加扶手，最难拆的是门槛',
      text: '20户里，11户要拆门槛。门槛拆了怕进水，镇里改做5厘米的坡，外面加一道挡水条。老人们自己上去走，一个一个点头才定。',
      photos: ['courtyard-talk-1'],
      withdrawn: {
        on: -20,
        note: '照片里能认出老人，事先没有征得本人同意，撤下这条动态。改造进度写在项目页的动态里。',
      },
    },
    {
      day: -4,
      reports: [0, 1],
      title: '问候没断过，改造做了15户',
      text: '到{-4}每日问候{#0}人，改造{#1}户，还差{/1}户，2户在等儿子回来商量，3户材料已到，排好了工。有一天暴雨，4个组电话打不通，党员分头走了一遍。',
    },
  ],
};

export const careStories: readonly ProjectStory[] = [clinics, leftBehind, canteens, peidu, lonely];
