import type { ProjectStory } from '../project-story.ts';

const stairwells: ProjectStory = {
  slug: 'dongmen-loudao',
  title: '东门社区楼道清出来',
  programme: 'programme-fangliang',
  organization: 'dongmen',
  topics: ['zhili', 'minsheng'],
  published: -288,
  problem:
    '东门社区九个老小区一百二十四个楼道口，有九十七个堆着旧家具、花盆和电瓶车，四楼以上担架抬不下来。去年消防检查发现飞线充电五十三处。',
  measures:
    '先建三处车棚和充电口，再清楼道。每个楼道推一名楼长，清之前贴单子让住户自己认领，七天没人认的统一运走，留照片存三个月。',
  schedule: '{-270m}建车棚，{-200m}前清六十个楼道，{-130m}前全部清完，再看三个月不反弹。',
  goals: '一百二十四个楼道通畅，飞线充电清零，三个月回头看不反弹。',
  commitment: '先给车找地方，再请大家清楼道。清完的楼道我每个月走一遍。',
  milestones: [
    { title: '三处车棚和充电口', planned: -245, done: -247, result: '车位二百六十个，充电口一百九十二个。' },
    {
      title: '清完60个楼道',
      planned: -200,
      done: -203,
      result: '六十四个楼道清完。',
      evidence: ['stairwell-clean-1'],
    },
    { title: '清完124个楼道', planned: -130, done: -134, result: '一百二十四个楼道清完，运走杂物八十一车。' },
    { title: '三个月回头看', planned: -45, done: -44, result: '反弹五处，当天清走。' },
  ],
  metrics: [
    {
      name: '清完楼道',
      unit: '个',
      from: 27,
      target: 124,
      values: [
        [-203, 64],
        [-134, 124],
      ],
      source: '社区网格台账',
    },
    {
      name: '飞线充电',
      unit: '处',
      from: 53,
      target: 0,
      values: [
        [-203, 19],
        [-134, 2],
        [-44, 0],
      ],
      source: '消防站复查',
    },
  ],
  funding: [
    { source: '街道社区服务资金', purpose: '车棚和充电口', planned: 36, received: [[-265, 36]] },
    { source: '充电运营企业投入', purpose: '充电设备', planned: 15, received: [[-250, 15]] },
  ],
  tasks: [
    { title: '推选一百二十四名楼长', who: '东门社区党委副书记', due: -230, started: -280, done: -232 },
    { title: '无主物品登记和留存', who: '社区网格长', due: -130, started: -240, done: -134 },
  ],
  obstacles: [
    {
      problem: '二号小区三户老人舍不得旧木料，说打过家具还能用。',
      measure: '社区在车棚旁隔出一间储物间，木料登记存放，谁用谁取。',
      owner: '东门社区',
      found: -190,
      due: -160,
      solved: -171,
    },
  ],
  cooperators: [
    ['chengguan', '车棚用地和资金'],
    ['zhujianju', '老小区消防通道图纸'],
  ],
  participation: [
    [-203, 96, 520],
    [-134, 143, 1180],
    [-44, 151, 1260],
  ],
  needOrigin: '楼栋夜谈会开了十九场，有十四场先说楼道。',
  resolution: {
    day: -292,
    present: 73,
    votes: [66, 3, 4],
    summary: '同意先建车棚后清楼道，无主物品公示七天。',
  },
  mechanism: {
    on: -60,
    text: '一、楼长每周看一次，发现新堆的先敲门。\n二、每月第一个周六是清楼日，社区出一辆车。\n三、每季度由住户给楼道打分，分数贴在单元门上。',
  },
  liaison: 'zhujianju',
  closed: { on: -30, outcome: 'completed-continuing' },
  pairs: [
    {
      before: 'stairwell-cluttered-1',
      after: 'stairwell-clean-1',
      days: [-286, -203],
      caption: '二号小区六单元三楼转角，清理前后。',
    },
    {
      before: 'stairwell-cluttered-2',
      after: 'stairwell-clean-2',
      days: [-250, -140],
      caption: '五号小区二单元一楼，清理前后。',
    },
  ],
  updates: [
    {
      day: -247,
      kind: 'milestone',
      milestone: '三处车棚和充电口',
      title: '二百六十个车位先建好，再谈清楼道',
      text: '三处车棚{-247}通电，车位二百六十个、充电口一百九十二个，充一次一元，比家里插线贵两角，但不用扛电瓶上楼。\n头一个星期就有一百四十多辆车停了进来。',
    },
    {
      day: -203,
      kind: 'milestone',
      milestone: '清完60个楼道',
      reports: [0, 1],
      title: '六十四个楼道清完，旧沙发有人认走',
      text: '到{-203}清完{#0}个楼道。贴单认领的七天里，三百一十件东西有人搬回家或送人，余下的装了三十六车。\n一张旧沙发被门卫要走，放在门房里用。',
      photos: ['stairwell-clean-1'],
    },
    {
      day: -134,
      kind: 'milestone',
      milestone: '清完124个楼道',
      reports: [0, 1],
      title: '一百二十四个楼道全通，担架试抬一次',
      text: '最后一个楼道{-134}清完。当天请消防站和社区卫生服务站在五号小区六楼试抬担架，从出门到上车四分十秒，比清之前快了六分钟。',
      photos: ['stairwell-clean-2'],
    },
    {
      month: 3,
      title: '{m}报告：回头看两遍，反弹三处',
      text: '{m}回头看两遍，{#0}个楼道里反弹三处，都是换季搬东西临时放的，楼长敲门后当天搬走。飞线充电还有两处，社区上门帮着改到车棚。',
      next: '住户给楼道打分，第一次公布。',
    },
    {
      day: -44,
      kind: 'milestone',
      milestone: '三个月回头看',
      reports: [0, 1],
      title: '三个月回头看：反弹五处，飞线清零',
      text: '消防站和社区一起复查，{#0}个楼道反弹五处，当天清走；飞线充电{#1}处。\n住户第一次给楼道打分，平均九十一分，最低的一个楼道七十二分，扣在灯不亮，灯已经换了。',
    },
    {
      day: -12,
      kind: 'activity',
      title: '清楼日第九次，来了六十二个人',
      text: '办结以后清楼日照常。{-12}是第九次，来了六十二个人，运走两车旧纸箱。\n这次多了一件事：给四个楼道的扶手刷漆，油漆是门口建材店送的。',
    },
  ],
};

const parking: ProjectStory = {
  slug: 'beijie-tingche',
  title: '北街社区挤出三百个停车位',
  organization: 'beijie',
  topics: ['zhili', 'minsheng'],
  published: -230,
  problem:
    '北街社区有车一千一百多辆，画线车位只有六百二十个。晚上八点以后消防通道常被占，去年挪车电话打了九百多个。',
  measures:
    '改造三块边角地、拆两处违建腾地、同三家机关单位谈夜间错时停车，一共挤出三百个车位；实行一户一证，外来车按小时收费，收支每季度公开。',
  schedule: '{-215m}拆违腾地，{-150m}前建成一百二十个，{-80m}前二百个，{45m}前三百个。',
  goals: '新增三百个车位，消防通道夜里不被占，挪车电话降一半。',
  commitment: '三百个车位一个一个数给大家看。车位怎么分，居民代表说了算。',
  milestones: [
    { title: '拆违腾地', planned: -190, done: -188, result: '拆违建两处四百六十平方米。' },
    { title: '新增120个车位', planned: -150, done: -149, result: '三块边角地一百二十四个车位。' },
    {
      title: '机关夜间错时停车',
      planned: -80,
      done: -82,
      result: '三家单位晚七点到早七点半开放八十六个。',
      evidence: ['parking-done-1'],
    },
    { title: '新增300个车位', planned: 46 },
  ],
  metrics: [
    {
      name: '新增车位',
      unit: '个',
      from: 0,
      target: 300,
      values: [
        [-149, 124],
        [-82, 210],
        [-9, 258],
      ],
      source: '社区画线验收单',
    },
    {
      name: '月挪车电话',
      unit: '个',
      from: 78,
      target: 39,
      values: [
        [-149, 61],
        [-82, 47],
        [-9, 41],
      ],
      source: '社区值班记录',
    },
  ],
  funding: [
    {
      source: '街道配套',
      purpose: '场地硬化和照明',
      planned: 54,
      received: [
        [-200, 30],
        [-90, 16],
      ],
    },
    { source: '停车收费结余', purpose: '画线和道闸', planned: 6, received: [[-40, 3.4]] },
  ],
  tasks: [
    { title: '一户一证登记', who: '北街社区综治专干', due: -100, started: -180, done: -104 },
    { title: '老粮站空地谈判', who: '城关街道副主任', due: 20, started: -60 },
  ],
  obstacles: [
    {
      problem: '老粮站空地产权在县粮食公司，原来租给人堆货。',
      measure: '租约到期不续，改成白天货车、晚上居民车。',
      owner: '城关街道',
      found: -64,
      due: 20,
    },
  ],
  cooperators: [
    ['zhujianju', '老小区道路画线'],
    ['chengguan', '拆违和产权协调'],
  ],
  participation: [
    [-149, 44, 360],
    [-9, 52, 588],
  ],
  needOrigin: '居民议事会连续三次议题都是停车。',
  resolution: {
    day: -236,
    present: 52,
    votes: [45, 4, 3],
    summary: '先到先停、不固定车位，一户第二辆车每月收六十元。',
  },
  liaison: 'zhujianju',
  pairs: [
    {
      before: 'parking-mess-1',
      after: 'parking-done-1',
      days: [-228, -84],
      caption: '县图书馆后面的边角地，改造前后。',
    },
  ],
  updates: [
    {
      day: -188,
      kind: 'milestone',
      milestone: '拆违腾地',
      title: '两处违建拆了，腾出四百六十平方米',
      text: '两处违建{-188}拆完，比计划晚两天。一处是搭了十一年的柴棚，户主同意拆，社区在院内给他换了一间储物间。腾出的四百六十平方米先画了二十八个临时车位。',
    },
    {
      day: -149,
      kind: 'milestone',
      milestone: '新增120个车位',
      reports: [0, 1],
      title: '三块边角地变成一百二十四个车位',
      text: '三块边角地{-149}画完线，一百二十四个车位当晚停满。居民提出树坑边的三个车位开门会碰树，社区改成电瓶车位。',
      photos: ['parking-done-1'],
    },
    {
      day: -82,
      kind: 'milestone',
      milestone: '机关夜间错时停车',
      reports: [0],
      title: '三家机关院子晚上开门，多八十六个车位',
      text: '县图书馆、县水利局和街道办的院子从{-82}起晚七点到早七点半开放。居民凭证进出，早上超时两次暂停一个月。\n头一周超时十一辆，第二周只有两辆。',
    },
    {
      month: 2,
      title: '{m}报告：新增{#0}个，外来车收费记账公开',
      text: '{m}底新增{#0}个，挪车电话一个月{#1}个。停车收费{m}收入八千二百元，支出电费、保洁五千九百元，结余两千三百元，账贴在社区门口。',
      next: '继续谈老粮站空地，补画两条单行道的箭头。',
    },
    {
      day: -9,
      reports: [0, 1],
      title: '两条巷子改单行，多画四十八个车位',
      text: '后井巷、学前巷改单行后，一侧画了四十八个车位，累计{#0}个，还差{/0}个，就看老粮站那块地。\n有两家店担心影响卸货，社区把早上五点到七点留作卸货时间。',
      photos: ['parking-done-2'],
    },
  ],
};

const waterlogging: ProjectStory = {
  slug: 'chengguan-jishuidian',
  title: '城关街道九个积水点改造',
  organization: 'chengguan',
  topics: ['minsheng'],
  published: -250,
  problem:
    '城区有九个点一下大雨就积水，最深处在老车站涵洞，去年积到七十厘米，两次封路。九个点周边有一千三百户、四所学校。',
  measures: '一点一策：五个点换大管径，两个点加泵，两个点改坡。清掏雨水井四百三十口，装六套水位报警。',
  schedule: '{-230m}清掏雨水井，{-140m}前改完五个点，{-15m}改完八个点，最后改老车站涵洞。',
  goals: '一小时下五十毫米的雨，九个点积水不超过十五厘米、一小时退完。',
  commitment: '九个点一个一个改，改完一个就用下一场雨来验。没改完之前，下大雨我在老车站涵洞。',
  milestones: [
    { title: '清掏430口雨水井', planned: -205, done: -208, result: '清掏四百三十六口，清出淤泥五十七吨。' },
    {
      title: '改完5个点',
      planned: -140,
      done: -137,
      result: '五个点改完，经两场雨检验。',
      evidence: ['street-works-1'],
    },
    { title: '改完8个点', planned: -13 },
    { title: '老车站涵洞改造', planned: 52 },
  ],
  metrics: [
    {
      name: '改完积水点',
      unit: '个',
      from: 0,
      target: 9,
      values: [
        [-180, 2],
        [-137, 5],
        [-42, 6],
      ],
      source: '街道排水台账',
    },
    {
      name: '最深积水',
      unit: '厘米',
      from: 70,
      target: 15,
      values: [
        [-137, 41],
        [-42, 36],
      ],
      source: '水位报警记录',
    },
  ],
  funding: [
    {
      source: '城市排水防涝资金',
      purpose: '管道、泵站和改坡',
      planned: 410,
      received: [
        [-225, 160],
        [-80, 110],
      ],
    },
  ],
  tasks: [
    { title: '北二路管道施工', who: '街道城建办主任', due: -13, started: -70 },
    { title: '下雨值守排班', who: '城关街道武装部长', due: 60, started: -240 },
  ],
  obstacles: [
    {
      problem: '北二路地下三条通信管线比图纸深半米，新管过不去。',
      measure: '改为从南侧绕，增加长度六十米，变更手续在办。',
      owner: '县住建局',
      found: -35,
      due: -5,
    },
  ],
  cooperators: [
    ['zhujianju', '管网图纸、变更审批'],
    ['dongmen', '东门片临时停车疏导'],
  ],
  participation: [[-137, 60, 180]],
  needOrigin: '去年两次封路以后，街道收到一百七十多条留言。',
  liaison: 'zhujianju',
  pairs: [
    {
      before: 'street-flooded-1',
      after: 'street-dry-1',
      days: [-248, -130],
      caption: '实验小学门口：改造前的雨天和改造后的雨天。',
    },
  ],
  updates: [
    {
      day: -208,
      kind: 'milestone',
      milestone: '清掏430口雨水井',
      title: '四百三十六口雨水井清完，掏出五十七吨',
      text: '清掏{-208}结束，比计划多六口，是图纸上没有的老井。掏出淤泥、树叶、装修砂浆五十七吨，其中砂浆最麻烦，有二十三口要用电镐。\n这二十三口都在装修集中的路段，街道给装修公司发了告知单。',
    },
    {
      day: -137,
      kind: 'milestone',
      milestone: '改完5个点',
      reports: [0, 1],
      title: '改完五个点，实验小学门口两场雨没积',
      text: '到{-137}改完五个点，晚三天。实验小学门口经过两场大雨，最深积了六厘米，四十分钟退完。\n全街道最深的还是老车站涵洞，这次积了{#1}厘米，街道派车在两头拦。',
      photos: ['street-dry-1'],
    },
    {
      month: 2,
      title: '{m}报告：改完{#0}个点，北二路开挖',
      text: '{m}底改完{#0}个点，资金到位{$}万元。北二路{-70}开挖，围挡占了半幅路，早晚高峰由社区派人疏导。\n沿街十四家店担心生意，围挡按店门口留了通道。',
      next: '北二路下管，另外一个点同时改坡。',
    },
    {
      day: -33,
      title: '北二路挖到三条通信管线，方案要改',
      text: '北二路挖到两米一，碰到三条通信管线，比图纸深半米，原方案的新管过不去。设计单位{-33}到现场，改从南侧绕，多六十米。\n变更要走手续，工期肯定受影响，围挡先往里收一米，多放一条车道。',
      photos: ['street-works-1'],
    },
    {
      day: -4,
      title: '八个点没有按期改完，这是现在的情况',
      text: '原定{-13}前改完八个点，现在改完六个，北二路和学府路两个点没有完成。北二路的变更手续{-6}批下来，管子已经到场；学府路等北二路通了才能挖，不能两条路同时封。\n新的完成日期正在按程序报批，批下来再改在这里。',
    },
  ],
};

const streetLamps: ProjectStory = {
  slug: 'chengguan-beijie-ludeng',
  title: '背街小巷四百盏路灯亮起来',
  kind: 'undertaking',
  organization: 'chengguan',
  topics: ['minsheng'],
  published: -205,
  problem:
    '城区三十七条背街小巷，有路灯六百一十盏，坏了二百三十盏，还有九条巷子一盏都没有。夜里摔伤去年有登记的十六起。',
  measures: '修二百三十盏，新装一百七十盏，全部编号，灯杆上贴报修电话，报修后四十八小时内修好。',
  schedule: '{-190m}先修后装，{-100m}修完二百三十盏，{3m}新装一百七十盏全部亮灯。',
  goals: '四百盏全亮，九条无灯巷有灯，报修四十八小时内修好。',
  commitment: '三十七条巷子晚上都亮。灯坏了打灯杆上的电话，两天没修好来找我。',
  milestones: [
    {
      title: '修好230盏',
      planned: -100,
      done: -103,
      result: '二百三十盏修好，换线三千四百米。',
      evidence: ['lamps-lit-1'],
    },
    { title: '九条无灯巷先亮', planned: -45, done: -47, result: '九条巷子七十八盏全亮。' },
    { title: '新装170盏全亮', planned: 3 },
  ],
  metrics: [
    {
      name: '修好和新装',
      unit: '盏',
      from: 0,
      target: 400,
      values: [
        [-150, 96],
        [-103, 230],
        [-47, 308],
        [-2, 367],
      ],
      source: '街道路灯编号台账',
    },
    {
      name: '48小时修复率',
      unit: '%',
      from: 41,
      target: 95,
      values: [
        [-103, 82],
        [-47, 90],
        [-2, 94],
      ],
      source: '报修电话记录',
    },
  ],
  funding: [
    {
      source: '街道城市维护资金',
      purpose: '灯具、线路、灯杆',
      planned: 58,
      received: [
        [-195, 30],
        [-70, 20],
      ],
    },
  ],
  tasks: [
    { title: '灯杆编号贴牌', who: '街道网格长', due: -30, started: -150, done: -34 },
    { title: '最后三十三盏安装', who: '街道城建办副主任', due: 3, started: -20 },
  ],
  cooperators: [
    ['zhujianju', '接电手续'],
    ['beijie', '北街片夜巡和报修'],
  ],
  participation: [[-47, 41, 96]],
  needOrigin: '网格员夜访两周，记下坏灯和没灯的地方四百零二处。',
  liaison: 'zhujianju',
  pairs: [
    {
      before: 'alley-dark-1',
      after: 'alley-lit-1',
      days: [-203, -47],
      caption: '学前巷晚上八点，没有灯和装灯后。',
    },
  ],
  updates: [
    {
      day: -178,
      title: '网格员夜里数灯，数出四百零二处',
      text: '十二名网格员分两周夜里走巷子，一盏一盏记：坏灯二百三十盏，该装没装的一百七十二处。和供电核对以后，两处在拆迁范围内，先装临时灯，定下四百盏。',
    },
    {
      day: -103,
      kind: 'milestone',
      milestone: '修好230盏',
      reports: [0, 1],
      title: '二百三十盏修好，坏得最多的是接线盒',
      text: '二百三十盏{-103}修完。拆开看，一百二十多盏坏在接线盒进水，这次全换成密封的，位置从两米提到三米。\n报修四十八小时修复率从四成一提到{#1}%。',
      photos: ['lamps-lit-1'],
    },
    {
      day: -47,
      kind: 'milestone',
      milestone: '九条无灯巷先亮',
      reports: [0],
      title: '九条没有灯的巷子亮了',
      text: '九条巷子七十八盏{-47}送电，累计{#0}盏。学前巷住户说灯太亮照进卧室，换了四盏带遮光罩的。',
      photos: ['alley-lit-1'],
    },
    {
      month: 1,
      title: '{m}报告：累计{#0}盏，修复率{#1}%',
      text: '{m}底修好和新装{#0}盏，修复率{#1}%。没达到四十八小时的六次，三次是等高空车，三次是夜里下雨不能带电作业。',
      next: '装完剩下的灯，高空车周三、周五固定到街道。',
    },
    {
      day: -2,
      reports: [0, 1],
      title: '还剩三十三盏，灯杆已经立好',
      text: '到{-2}亮灯{#0}盏，还剩{/0}盏，集中在菜市场后面两条巷子，灯杆都立好了，在等供电接火。\n接火时间已经排定，装完请网格员夜里再数一遍。',
      photos: ['lamps-lit-2'],
    },
  ],
};

const toilets: ProjectStory = {
  slug: 'gonggong-cesuo-gaizao',
  title: '十八座公厕改到老人敢进去',
  organization: 'zhujianju',
  topics: ['minsheng'],
  published: -220,
  problem:
    '县城和集镇十八座旱厕、老公厕，没有坐便和扶手，十一座晚上不开，老人和带孩子的不敢进。群众来电说得最多的是味大、没水、灯坏。',
  measures:
    '改水冲式，每座至少两个坐便位、一间带扶手和呼叫铃的无障碍间，热水洗手，二十四小时开放，每座贴保洁员排班和监督电话。',
  schedule: '{-200m}先改汽车站、医院、菜市场六座，{-100m}改完十座，{60m}十八座全部改完。',
  goals: '十八座全部改完，夜里都开，随机抽查满意九成以上。',
  commitment: '改完的公厕，我带家里老人去用一遍。',
  milestones: [
    { title: '改完6座', planned: -150, done: -153, result: '汽车站等六座开放。', evidence: ['toilet-new-1'] },
    { title: '改完10座', planned: -95, done: -93, result: '十座开放，临时厕所撤走。' },
    { title: '改完14座', planned: -20, done: -24, result: '十四座开放。' },
    { title: '改完18座', planned: 60 },
  ],
  metrics: [
    {
      name: '改完公厕',
      unit: '座',
      from: 0,
      target: 18,
      values: [
        [-153, 6],
        [-93, 10],
        [-24, 14],
      ],
      source: '县住建局验收单',
    },
    {
      name: '抽查满意率',
      unit: '%',
      from: 46,
      target: 90,
      values: [
        [-93, 84],
        [-24, 91],
      ],
      source: '门口扫码和纸票',
    },
  ],
  funding: [
    {
      source: '县财政城建资金',
      purpose: '土建、给排水、设备',
      planned: 216,
      received: [
        [-205, 90],
        [-95, 70],
      ],
    },
  ],
  tasks: [
    { title: '施工期间临时厕所', who: '县环卫中心主任', due: 60, started: -200 },
    { title: '保洁员排班上墙', who: '县住建局城管股股长', due: 60, started: -150 },
  ],
  obstacles: [
    {
      problem: '石桥集镇公厕化粪池和邻居围墙挨着，挖不开。',
      measure: '改用一体化处理罐，往后移两米，邻居同意后施工。',
      owner: '石桥镇',
      found: -60,
      due: -30,
      solved: -38,
    },
  ],
  cooperators: [
    ['shiqiao', '集镇两座公厕的用地协调'],
    ['chengguan', '城区公厕日常监督'],
  ],
  needOrigin: '县里开通的“随手拍”一个月收到公厕照片二百一十张。',
  liaison: 'zhujianju',
  pairs: [
    { before: 'toilet-old-1', after: 'toilet-new-1', days: [-218, -150], caption: '菜市场公厕，改造前后。' },
  ],
  updates: [
    {
      day: -153,
      kind: 'milestone',
      milestone: '改完6座',
      reports: [0],
      title: '汽车站、医院门口六座公厕开门',
      text: '六座公厕{-153}开放，十五个坐便位、六间无障碍间，夜里不锁门。开门头三天，每座安排人守着记问题，记下三十二条，最多的是感应水龙头太灵和门闩太高，都调了。',
      photos: ['toilet-new-1'],
    },
    {
      day: -93,
      kind: 'milestone',
      milestone: '改完10座',
      reports: [0, 1],
      title: '十座改完，请十二位老人来挑毛病',
      text: '第十座{-93}开放，晚两天。{-91}请老年协会十二位老人把十座都用了一遍，挑出毛病十九条：扶手太凉、呼叫铃够不着、地砖湿了滑。扶手已套防滑套，呼叫铃降到离地六十厘米。',
    },
    {
      day: -24,
      kind: 'milestone',
      milestone: '改完14座',
      reports: [0, 1],
      title: '十四座开放，抽查满意{#1}%',
      text: '十四座{-24}全部开放。门口放扫码牌和纸票箱，收到九百七十票，满意{#1}%。不满意的八十七票里，四十一票说下午没有纸，保洁由两班改成三班。',
      photos: ['toilet-new-2'],
    },
    {
      month: 1,
      title: '{m}报告：最后四座在等什么',
      text: '{m}底改完{#0}座。剩下四座：两座在做管网，一座等新化粪罐，一座在菜市场改造范围内，要和市场一起排工期。四座旁边都有临时厕所，早晚各清两次。',
      next: '完成两座土建，定下菜市场那座的施工时间。',
    },
  ],
};

export const townStories: readonly ProjectStory[] = [stairwells, parking, waterlogging, streetLamps, toilets];
