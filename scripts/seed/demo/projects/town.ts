import type { ProjectStory } from '../project-story.ts';

const stairwells: ProjectStory = {
  slug: 'dongmen-loudao',
  title: '东门社区楼道清出来',
  programme: 'programme-fangliang',
  organization: 'dongmen',
  topics: ['zhili', 'minsheng'],
  published: -288,
  problem:
    '东门社区9个老小区124个楼道口，有97个堆着旧家具、花盆和电瓶车，4楼以上担架抬不下来。去年消防检查发现飞线充电53处。',
  measures:
    '先建3处车棚和充电口，再清楼道。每个楼道推一名楼长，清之前贴单子让住户自己认领，7天没人认的统一运走，留照片存3个月。',
  schedule: '{-245}前建好车棚，{-200}前清60个楼道，{-130}前全部清完，再看3个月不反弹。',
  goals: '124个楼道通畅，飞线充电清零，3个月回头看不反弹。',
  commitment: '先给车找地方，再请大家清楼道。清完的楼道我每个月走一遍。',
  milestones: [
    { title: '3处车棚和充电口', planned: -245, done: -247, result: '车位260个，充电口192个。' },
    {
      title: '清完60个楼道',
      planned: -200,
      done: -203,
      result: '64个楼道清完。',
      evidence: ['stairwell-clean-1'],
    },
    { title: '清完124个楼道', planned: -130, done: -134, result: '124个楼道清完，运走杂物81车。' },
    { title: '3个月回头看', planned: -45, done: -44, result: '反弹5处，当天清走。' },
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
    { title: '推选124名楼长', who: '东门社区党委副书记', due: -230, started: -280, done: -232 },
    { title: '无主物品登记和留存', who: '社区网格长', due: -130, started: -240, done: -134 },
  ],
  obstacles: [
    {
      problem: '二号小区3户老人舍不得旧木料，说打过家具还能用。',
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
  needOrigin: '楼栋夜谈会开了19场，有14场先说楼道。',
  resolution: {
    day: -292,
    present: 73,
    votes: [66, 3, 4],
    summary: '同意先建车棚后清楼道，无主物品公示7天。',
  },
  mechanism: {
    on: -60,
    text: '一、楼长每周看一次，发现新堆的先敲门。\n二、每月有一个清楼日，社区出一辆车。\n三、每季度由住户给楼道打分，分数贴在单元门上。',
  },
  liaison: 'zhujianju',
  closed: { on: -30, outcome: 'completed-continuing' },
  pairs: [
    {
      before: 'stairwell-cluttered-1',
      after: 'stairwell-clean-1',
      days: [-286, -203],
      caption: '二号小区六单元3楼转角，清理前后。',
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
      milestone: '3处车棚和充电口',
      title: '260个车位先建好，再谈清楼道',
      text: '3处车棚{-247}通电，车位260个、充电口192个，充一次1元，比家里插线贵0.2元，但不用扛电瓶上楼。\n头一个星期就有140多辆车停了进来。',
    },
    {
      day: -203,
      kind: 'milestone',
      milestone: '清完60个楼道',
      reports: [0, 1],
      title: '64个楼道清完，旧沙发有人认走',
      text: '到{-203}清完{#0}个楼道。贴单认领的7天里，310件东西有人搬回家或送人，余下的装了36车。\n一张旧沙发被门卫要走，放在门房里用。',
      photos: ['stairwell-clean-1'],
    },
    {
      day: -134,
      kind: 'milestone',
      milestone: '清完124个楼道',
      reports: [0, 1],
      title: '124个楼道全通，担架试抬一次',
      text: '最后一个楼道{-134}清完。当天请消防站和社区卫生服务站在五号小区6楼试抬担架，从出门到上车4分10秒，比清之前快了6分钟。',
      photos: ['stairwell-clean-2'],
    },
    {
      month: 3,
      title: '{m}报告：回头看2遍，反弹3处',
      text: '{m}回头看2遍，{#0}个楼道里反弹3处，都是搬东西临时放的，楼长敲门后当天搬走。飞线充电还有2处，社区上门帮着改到车棚。',
      next: '住户给楼道打分，第一次公布。',
    },
    {
      day: -44,
      kind: 'milestone',
      milestone: '3个月回头看',
      reports: [0, 1],
      title: '3个月回头看：反弹5处，飞线清零',
      text: '消防站和社区一起复查，{#0}个楼道反弹5处，当天清走；飞线充电{#1}处。\n住户第一次给楼道打分，平均91分，最低的一个楼道72分，扣在灯不亮，灯已经换了。',
    },
    {
      day: -12,
      kind: 'activity',
      title: '办结以后的清楼日，来了62个人',
      text: '办结以后清楼日照常。{-12}这一次来了62个人，运走2车旧纸箱。\n这次多了一件事：给4个楼道的扶手刷漆，油漆是门口建材店送的。',
    },
  ],
};

const parking: ProjectStory = {
  slug: 'beijie-tingche',
  title: '北街社区挤出300个停车位',
  organization: 'beijie',
  topics: ['zhili', 'minsheng'],
  published: -230,
  problem: '北街社区有车1100多辆，画线车位只有620个。晚上8点以后消防通道常被占，去年挪车电话打了900多个。',
  measures:
    '改造3块边角地、拆2处违建腾地、同3家机关单位谈夜间错时停车，一共挤出300个车位；实行一户一证，外来车按小时收费，收支每季度公开。',
  schedule: '{-190}前拆违腾地，{-150}前新增120个，{-80}前机关院子夜间开放，{46}前新增300个。',
  goals: '新增300个车位，消防通道夜里不被占，挪车电话降一半。',
  commitment: '300个车位一个一个数给大家看。车位怎么分，居民代表说了算。',
  milestones: [
    { title: '拆违腾地', planned: -190, done: -188, result: '拆违建2处460平方米。' },
    { title: '新增120个车位', planned: -150, done: -149, result: '3块边角地124个车位。' },
    {
      title: '机关夜间错时停车',
      planned: -80,
      done: -82,
      result: '3家单位晚7点到早7:30开放86个。',
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
    { source: '停车收费结余', purpose: '画线和道闸', planned: 2, received: [[-40, 0.7]] },
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
  needOrigin: '居民议事会连续3次议题都是停车。',
  resolution: {
    day: -236,
    present: 52,
    votes: [45, 4, 3],
    summary: '先到先停、不固定车位，一户第二辆车每月收60元。',
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
      title: '2处违建拆了，腾出460平方米',
      text: '2处违建{-188}拆完，比计划晚2天。一处是搭了11年的柴棚，户主同意拆，社区在院内给他换了一间储物间。腾出的460平方米先画了28个临时车位。',
    },
    {
      day: -149,
      kind: 'milestone',
      milestone: '新增120个车位',
      reports: [0, 1],
      title: '3块边角地变成124个车位',
      text: '3块边角地{-149}画完线，124个车位当晚停满。居民提出树坑边的3个车位开门会碰树，社区改成电瓶车位。',
      photos: ['parking-done-1'],
    },
    {
      day: -82,
      kind: 'milestone',
      milestone: '机关夜间错时停车',
      reports: [0],
      title: '3家机关院子晚上开门，多86个车位',
      text: '县图书馆、县水利局和街道办的院子从{-82}起晚7点到早7:30开放。居民凭证进出，早上超时2次暂停一个月。\n头一周超时11辆，第二周只有2辆。',
    },
    {
      month: 2,
      title: '{m}报告：新增{#0}个，外来车收费记账公开',
      text: '{m}底新增{#0}个，挪车电话一个月{#1}个。停车收费{m}收入8200元，支出电费、保洁5900元，结余2300元，账贴在社区门口。',
      next: '继续谈老粮站空地，再找能画线的巷子。',
    },
    {
      day: -9,
      reports: [0, 1],
      title: '2条巷子改单行，多画48个车位',
      text: '后井巷、学前巷改单行后，一侧画了48个车位，累计{#0}个，还差{/0}个，就看老粮站那块地。\n有2家店担心影响卸货，社区把早上5点到7点留作卸货时间。',
      photos: ['parking-done-2'],
    },
  ],
};

const waterlogging: ProjectStory = {
  slug: 'chengguan-jishuidian',
  title: '城关街道9个积水点改造',
  organization: 'chengguan',
  topics: ['minsheng'],
  published: -250,
  problem:
    '城区有9个点一下大雨就积水，最深处在老车站涵洞，去年积到70厘米，2次封路。9个点周边有1300户、4所学校。',
  measures: '一点一策：5个点换大管径，2个点加泵，2个点改坡。清掏雨水井430口，装6套水位报警。',
  schedule: '{-205}前清掏雨水井，{-140}前改完5个点，{-13}前改完8个点，{52}前改完老车站涵洞。',
  goals: '一小时下50毫米的雨，9个点积水不超过15厘米、一小时退完。',
  commitment: '9个点一个一个改，改完一个就用下一场雨来验。没改完之前，下大雨我在老车站涵洞。',
  milestones: [
    { title: '清掏430口雨水井', planned: -205, done: -208, result: '清掏436口，清出淤泥57吨。' },
    {
      title: '改完5个点',
      planned: -140,
      done: -137,
      result: '5个点改完，经2场雨检验。',
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
      problem: '北二路地下3条通信管线比图纸深半米，新管过不去。',
      measure: '改为从南侧绕，增加长度60米，按程序办变更手续。',
      owner: '县住建局',
      found: -35,
      due: -5,
      solved: -6,
    },
  ],
  cooperators: [
    ['zhujianju', '管网图纸、变更审批'],
    ['dongmen', '东门片临时停车疏导'],
  ],
  participation: [[-137, 60, 180]],
  needOrigin: '去年2次封路以后，街道收到170多条留言。',
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
      title: '436口雨水井清完，掏出57吨',
      text: '清掏{-208}结束，比计划多6口，是图纸上没有的老井。掏出淤泥、树叶、装修砂浆57吨，其中砂浆最麻烦，有23口要用电镐。\n这23口都在装修集中的路段，街道给装修公司发了告知单。',
    },
    {
      day: -137,
      kind: 'milestone',
      milestone: '改完5个点',
      reports: [0, 1],
      title: '改完5个点，实验小学门口2场雨没积',
      text: '到{-137}改完5个点，晚3天。实验小学门口经过2场大雨，最深积了6厘米，40分钟退完。\n全街道最深的还是老车站涵洞，这次积了{#1}厘米，街道派车在两头拦。',
      photos: ['street-dry-1'],
    },
    {
      month: 2,
      title: '{m}报告：改完{#0}个点，北二路开挖',
      text: '{m}底改完{#0}个点，资金到位{$}万元。北二路{-70}开挖，围挡占了半幅路，早晚高峰由社区派人疏导。\n沿街14家店担心生意，围挡按店门口留了通道。',
      next: '北二路下管，另外一个点同时改坡。',
    },
    {
      day: -33,
      title: '北二路挖到3条通信管线，方案要改',
      text: '北二路挖到2.1米，碰到3条通信管线，比图纸深半米，原方案的新管过不去。设计单位{-33}到现场，改从南侧绕，多60米。\n变更要走手续，工期肯定受影响，围挡先往里收一米，多放一条车道。',
      photos: ['street-works-1'],
    },
    {
      day: -4,
      title: '8个点没有按期改完，这是现在的情况',
      text: '原定{-13}前改完8个点，现在改完6个，北二路和学府路2个点没有完成。北二路的变更手续{-6}批下来，管子已经到场；学府路等北二路通了才能挖，不能2条路同时封。\n新的完成日期正在按程序报批，批下来再改在这里。',
    },
  ],
};

const streetLamps: ProjectStory = {
  slug: 'chengguan-beijie-ludeng',
  title: '背街小巷400盏路灯亮起来',
  kind: 'undertaking',
  organization: 'chengguan',
  topics: ['minsheng'],
  published: -205,
  problem: '城区37条背街小巷，有路灯610盏，坏了230盏，还有9条巷子一盏都没有。夜里摔伤去年有登记的16起。',
  measures: '修230盏，新装170盏，全部编号，灯杆上贴报修电话，报修后48小时内修好。',
  schedule: '先修后装：{-100}前修完230盏，{-45}前9条无灯巷先亮，{3}前新装170盏全部亮灯。',
  goals: '400盏全亮，9条无灯巷有灯，报修48小时内修好。',
  commitment: '37条巷子晚上都亮。灯坏了打灯杆上的电话，2天没修好，到街道办来找我。',
  milestones: [
    {
      title: '修好230盏',
      planned: -100,
      done: -103,
      result: '230盏修好，换线3400米。',
      evidence: ['lamps-lit-1'],
    },
    { title: '9条无灯巷先亮', planned: -45, done: -47, result: '9条巷子78盏全亮。' },
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
  places: [
    { name: '学前巷', aliases: '老学前街', note: '新装路灯8盏', due: -45, started: -70, done: -47 },
    { name: '书院巷', note: '新装路灯9盏', due: -45, started: -70, done: -47 },
    { name: '染坊巷', note: '新装路灯10盏', due: -45, started: -70, done: -47 },
    { name: '酱园巷', note: '新装路灯7盏', due: -45, started: -70, done: -47 },
    { name: '塔下巷', note: '新装路灯9盏', due: -45, started: -70, done: -47 },
    { name: '南园巷', note: '新装路灯8盏', due: -45, started: -70, done: -47 },
    { name: '河沿巷', note: '新装路灯11盏', due: -45, started: -70, done: -47 },
    { name: '水井巷', note: '新装路灯6盏', due: -45, started: -70, done: -47 },
    { name: '老车站巷', note: '新装路灯10盏', due: -45, started: -70, done: -47 },
    { name: '菜市场东巷', note: '新装路灯18盏，灯杆立好了，等供电接火', due: 3, started: -20 },
    { name: '菜市场西巷', note: '新装路灯15盏，灯杆立好了，等供电接火', due: 3, started: -20 },
    { name: '其余26条巷子', note: '修好230盏、新装59盏，共289盏', due: 3, started: -178, done: -2 },
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
    { title: '最后一批灯安装', who: '街道城建办副主任', due: 3, started: -20 },
  ],
  cooperators: [
    ['zhujianju', '接电手续'],
    ['beijie', '北街片夜巡和报修'],
  ],
  participation: [[-47, 41, 96]],
  needOrigin: '网格员夜访和居民来电，反映最多的是巷子里没有灯、灯坏了没人修。',
  liaison: 'zhujianju',
  pairs: [
    {
      before: 'alley-dark-1',
      after: 'alley-lit-1',
      days: [-203, -47],
      caption: '学前巷晚上8点，没有灯和装灯后。',
    },
  ],
  updates: [
    {
      day: -178,
      title: '网格员夜里数灯，和台账对上400盏',
      text: '12名网格员分2周夜里走巷子，一盏一盏核：坏灯230盏，该装没装的172处。和供电核对以后，2处在拆迁范围内，先装临时灯，要办的还是400盏，和申报时一致。',
    },
    {
      day: -103,
      kind: 'milestone',
      milestone: '修好230盏',
      reports: [0, 1],
      title: '230盏修好，坏得最多的是接线盒',
      text: '230盏{-103}修完。拆开看，120多盏坏在接线盒进水，这次全换成密封的，位置从2米提到3米。\n报修48小时修复率从41%提到{#1}%。',
      photos: ['lamps-lit-1'],
    },
    {
      day: -47,
      kind: 'milestone',
      milestone: '9条无灯巷先亮',
      reports: [0],
      title: '9条没有灯的巷子亮了',
      text: '9条巷子78盏{-47}送电，累计{#0}盏。学前巷住户说灯太亮照进卧室，换了4盏带遮光罩的。',
      photos: ['alley-lit-1'],
    },
    {
      month: 1,
      title: '{m}报告：累计{#0}盏，修复率{#1}%',
      text: '{m}底修好和新装{#0}盏，修复率{#1}%。没达到48小时的6次，3次是等高空车，3次是夜里下雨不能带电作业。',
      next: '装完剩下的灯，高空车周三、周五固定到街道。',
    },
    {
      day: -2,
      reports: [0, 1],
      title: '还剩{/0}盏，灯杆已经立好',
      text: '到{-2}亮灯{#0}盏，还剩{/0}盏，集中在菜市场后面2条巷子，灯杆都立好了，在等供电接火。\n接火时间已经排定，装完请网格员夜里再数一遍。',
      photos: ['lamps-lit-2'],
    },
  ],
};

const toilets: ProjectStory = {
  slug: 'gonggong-cesuo-gaizao',
  title: '18座公厕适老化改造',
  organization: 'zhujianju',
  topics: ['minsheng'],
  published: -220,
  problem:
    '县城和集镇18座旱厕、老公厕，没有坐便和扶手，11座晚上不开，老人和带孩子的不敢进。群众来电说得最多的是味大、没水、灯坏。',
  measures:
    '改水冲式，每座至少2个坐便位、一间带扶手和呼叫铃的无障碍间，热水洗手，24小时开放，每座贴保洁员排班和监督电话。',
  schedule: '{-150}前先改汽车站、医院、菜市场6座，{-95}前改完10座，{-30}前改完14座，{60}前18座全部改完。',
  goals: '18座全部改完，夜里都开，随机抽查满意90%以上。',
  commitment: '改完的公厕，我带家里老人去用一遍。',
  milestones: [
    { title: '改完6座', planned: -150, done: -153, result: '汽车站等6座开放。', evidence: ['toilet-new-1'] },
    { title: '改完10座', planned: -95, done: -93, result: '10座开放，临时厕所撤走。' },
    { title: '改完14座', planned: -30, done: -34, result: '14座开放。' },
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
        [-34, 14],
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
        [-34, 91],
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
      measure: '改用一体化处理罐，往后移2米，邻居同意后施工。',
      owner: '石桥镇',
      found: -60,
      due: -30,
      solved: -38,
    },
  ],
  cooperators: [
    ['shiqiao', '集镇2座公厕的用地协调'],
    ['chengguan', '城区公厕日常监督'],
  ],
  needOrigin: '县便民热线一个月接到关于公厕的来电210个。',
  liaison: 'weijianwei',
  pairs: [
    { before: 'toilet-old-1', after: 'toilet-new-1', days: [-218, -150], caption: '菜市场公厕，改造前后。' },
  ],
  updates: [
    {
      day: -153,
      kind: 'milestone',
      milestone: '改完6座',
      reports: [0],
      title: '汽车站、医院门口6座公厕开门',
      text: '6座公厕{-153}开放，15个坐便位、6间无障碍间，夜里不锁门。开门头3天，每座安排人守着记问题，记下32条，最多的是感应水龙头太灵和门闩太高，都调了。',
      photos: ['toilet-new-1'],
    },
    {
      day: -93,
      kind: 'milestone',
      milestone: '改完10座',
      reports: [0, 1],
      title: '10座改完，请12位老人来挑毛病',
      text: '第十座{-93}开放，晚2天。当天请老年协会12位老人把10座都用了一遍，挑出毛病19条：扶手太凉、呼叫铃够不着、地砖湿了滑。扶手已套防滑套，呼叫铃降到离地60厘米。',
    },
    {
      day: -34,
      kind: 'milestone',
      milestone: '改完14座',
      reports: [0, 1],
      title: '14座开放，抽查满意{#1}%',
      text: '14座{-34}全部开放。门口放扫码牌和纸票箱，收到970票，满意{#1}%。不满意的87票里，41票说下午没有纸，保洁由2班改成3班。',
      photos: ['toilet-new-2'],
    },
    {
      month: 1,
      title: '{m}报告：最后4座在等什么',
      text: '{m}底改完{#0}座。剩下4座：2座在做管网，1座等新化粪罐，1座在菜市场改造范围内，要和市场一起排工期。4座旁边都有临时厕所，早晚各清2次。',
      next: '完成2座土建，定下菜市场那座的施工时间。',
    },
  ],
};

export const townStories: readonly ProjectStory[] = [stairwells, parking, waterlogging, streetLamps, toilets];
