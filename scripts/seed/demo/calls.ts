import { bodyDocument } from '../body-document.ts';
import { ref, type Data } from '../operation.ts';
import type { Day } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';

interface CallStory {
  readonly slug: string;
  readonly kind: 'mobilization' | 'appeal' | 'volunteers';
  readonly title: string;
  readonly organization: string;
  readonly project?: string;
  readonly opens: Day;
  readonly published?: Day;
  readonly closes?: Day;
  readonly ends?: Day;
  readonly quota?: number;
  /** How many had put their names down, day by day. */
  readonly enrolled?: readonly (readonly [Day, number])[];
  readonly text: string;
  readonly when?: string;
  readonly where?: string;
  readonly requirements?: string;
  readonly result?: {
    readonly day: Day;
    readonly recruited: number;
    readonly hours: number;
    readonly outcome: string;
  };
  readonly cancelled?: { readonly day: Day; readonly note: string };
}

const calls: readonly CallStory[] = [
  {
    slug: 'qingshihe-hudi-xuncha',
    kind: 'volunteers',
    title: '青石河护堤巡查队，周末两小时',
    organization: 'liuxi',
    project: 'qingshi-he-weidi',
    opens: -26,
    closes: 9,
    ends: 60,
    quota: 30,
    enrolled: [
      [-14, 13],
      [-2, 22],
    ],
    text: '六千米圩堤已经分给七十二户巡护，平时够用，周末外出的人多，缺人手。\n想请三十位志愿者，周六、周日各走一趟，从老水闸到下湾，来回两小时。看三件事：有没有鼠洞和渗水、坡脚有没有被踩坏、护栏和界桩松不松。看到问题记在本子上，不用自己动手。',
    when: '每周六、周日早上七点半，两小时',
    where: '柳溪镇老水闸集合',
    requirements: '十八岁以上，能走三千米；第一次来由段长带着走。手电、袖标、雨衣由镇水利站准备。',
  },
  {
    slug: 'loudao-changyi',
    kind: 'appeal',
    title: '楼道清出来，邻居走得开',
    organization: 'chengguan',
    project: 'dongmen-loudao',
    opens: -262,
    text: '东门社区一百二十四个楼道已经清完。街道想请其他社区的邻居也做三件事：\n- 自家门口的东西，这个周末看一眼，用不上的搬下来，社区有车拉。\n- 电瓶车停到车棚，不从窗户拉线。\n- 看见别人堆东西，先敲门，再找楼长。\n不设指标，不检查评比。愿意响应的，在单元门口的表上写门牌号就行。',
    requirements: '长期有效。想要社区派车的，提前一天打电话。',
  },
  {
    slug: 'fenglin-caicha-bangshou',
    kind: 'mobilization',
    title: '帮五户缺劳力的茶农抢采两天',
    organization: 'fenglin',
    project: 'hongyan-chayuan-lengku',
    opens: -20,
    closes: -6,
    ends: -3,
    quota: 40,
    enrolled: [
      [-12, 27],
      [-8, 40],
    ],
    text: '红岩村有五户茶农，家里只有老人，四十亩茶来不及采。冷库还没有建好，鲜叶放不住，晚一天就少卖不少钱。\n请乡直单位和村里的党员出四十个人，帮两天。采下来的茶归农户，卖的钱一分不留。',
    when: '{-4}、{-3}，早上六点到下午两点',
    where: '红岩村村部集合，分五个组',
    requirements: '会不会采都行，每组有一位老茶农教。自带水杯和帽子，中午村里管一顿饭，交伙食费五元。',
  },
  {
    slug: 'xuanjiangyuan-zhaomu',
    kind: 'volunteers',
    title: '招募四十八名机关党员宣讲员',
    organization: 'gongwei',
    project: 'hongse-xuanjiang-xiaofendui',
    opens: -214,
    closes: -192,
    ends: 40,
    quota: 48,
    enrolled: [
      [-205, 31],
      [-193, 48],
    ],
    text: '到村头、院坝、学校、敬老院讲身边的事，一场不超过二十五分钟。不要求口才好，要求先听三场、讲真事、讲完肯收纸条。',
    when: '每月至少一场，工作日下午或周末',
    where: '群众点题的地方',
    requirements: '县直机关在职或退休党员，单位同意，能用本地话讲更好。',
    result: {
      day: -184,
      recruited: 48,
      hours: 0,
      outcome: '四十八人来自二十七个单位，最年长六十一岁，最年轻二十三岁。全部听完三场，{-180}开始试讲。',
    },
  },
  {
    slug: 'shunan-hexin-shetang',
    kind: 'volunteers',
    title: '老年食堂送餐员，一天一个中午',
    organization: 'minzhengju',
    project: 'laonian-shitang',
    opens: -33,
    closes: 14,
    ends: 90,
    quota: 60,
    enrolled: [
      [-20, 29],
      [-3, 44],
    ],
    text: '五个老年食堂每天有六十多位行动不便的老人要送餐。现在送餐的是食堂的阿姨，送完一圈饭都凉了。\n想请六十位志愿者，两人一组，一组送三到四家，顺便看看老人今天精神好不好。',
    when: '工作日中午十一点十分到十二点十分',
    where: '就近食堂：东门、柳溪、河坪、石桥、北街',
    requirements: '每人每周固定一个中午。第一周跟着老送餐员走。饭盒和保温袋食堂准备。',
  },
  {
    slug: 'beijie-zixishi-dazhuan',
    kind: 'volunteers',
    title: '周末自习室，找人看作业',
    organization: 'beijie',
    project: 'beijie-peidu-bangbangtuan',
    opens: -80,
    closes: -50,
    ends: 28,
    quota: 16,
    enrolled: [
      [-70, 9],
      [-55, 16],
    ],
    text: '北街社区自习室周末有五六十个孩子。请十六位志愿者轮着看作业，一次两人，不讲课，孩子问到哪题讲哪题。',
    when: '周六、周日上午九点到十一点半',
    where: '北街社区二楼活动室',
    requirements: '大学生、退休教师优先，先见一面再排班。',
  },
  {
    slug: 'caoyan-muban-juanzeng',
    kind: 'appeal',
    title: '给放学屋捐一本看过的书',
    organization: 'zhangjiadu',
    project: 'zhangjiadu-liushou-ertong',
    opens: -150,
    closes: -110,
    text: '张家渡村放学屋有一个书架，现在只有二十一本书，十四本是教辅。请在外工作的乡亲和邻村的家长，把孩子看过的书捐一本来，写上一句话。不收钱，不收新买的整套书。',
    where: '张家渡村村部，柳溪镇邮政所可以代收',
    requirements: '适合六到十四岁，书页完整。',
    result: {
      day: -104,
      recruited: 163,
      hours: 0,
      outcome:
        '收到三百四十二本，留下三百一十本，三十二本破损或不适合的退回说明。每本书里夹着一句话，孩子们挑了十二句贴在书架上。',
    },
  },
  {
    slug: 'heping-qingyu-yiri',
    kind: 'mobilization',
    title: '碾子河桥下清一天垃圾',
    organization: 'heping',
    project: 'heping-hedao-qingyu',
    opens: -238,
    closes: -222,
    ends: -218,
    quota: 60,
    enrolled: [
      [-230, 38],
      [-223, 60],
    ],
    text: '碾子河桥下的垃圾点最大，机械进不去，要靠人抬。请乡里党员和沿河七个村的群众来六十个人，一天清完。',
    when: '{-218}早上七点到下午四点',
    where: '碾子河桥头',
    requirements: '穿雨鞋，戴手套。乡卫生院有人在现场。',
    result: {
      day: -216,
      recruited: 71,
      hours: 497,
      outcome: '来了七十一人，抬出垃圾二十三吨，装了九车。桥下砌洗菜台阶的石头也是那天备好的。',
    },
  },
  {
    slug: 'nongji-bangge',
    kind: 'mobilization',
    title: '帮二十三户收完最后的稻子',
    organization: 'songlin',
    project: 'songlin-nongji-hezuo',
    opens: -12,
    closes: 5,
    ends: 8,
    quota: 36,
    enrolled: [
      [-5, 15],
      [-1, 21],
    ],
    text: '还有二十三户缺劳力的没有收完，其中五户田太小，收割机下不去，要人工割。请三十六个会用镰刀的人，帮三个半天。',
    when: '{6}、{7}、{8}上午',
    where: '双井村晒场集合',
    requirements: '自带镰刀，没有的合作社有二十把。保险由镇里统一买。',
  },
  {
    slug: 'huxue-zhiyuanzhe',
    kind: 'volunteers',
    title: '校车站点护学，早晚半小时',
    organization: 'jiaoyuju',
    project: 'xiaoche-zhandian',
    opens: -176,
    closes: -30,
    ends: 200,
    quota: 42,
    enrolled: [
      [-120, 18],
      [-36, 42],
    ],
    text: '四十二个校车站点，每个点请一位附近的大人，早晚各站半小时：让孩子站在线里，看着上完车再走。',
    when: '上学日早上六点四十到七点十分，下午放学前后半小时',
    where: '离家最近的站点',
    requirements: '住在站点附近，身体好，参加一次半天培训。发反光背心、哨子和手电。',
    result: {
      day: -32,
      recruited: 42,
      hours: 1260,
      outcome: '四十二个点全部有人。二十三位是退休教师和退休工人，最远的一位每天走八百米。',
    },
  },
  {
    slug: 'jishuidian-zhishou',
    kind: 'volunteers',
    title: '下大雨时守一个路口',
    organization: 'chengguan',
    project: 'chengguan-jishuidian',
    opens: -7,
    closes: 24,
    ends: 120,
    quota: 24,
    enrolled: [[-1, 7]],
    text: '没有改完的三个积水点，下大雨时每个路口要两个人：一个拦车，一个看井盖。街道干部守前半夜，想请二十四位住在附近的居民轮后半夜。',
    when: '接到暴雨预警后，一次不超过三小时',
    where: '老车站涵洞、北二路、学府路',
    requirements: '二十到五十五岁，会游泳的优先。雨衣、反光背心、救生绳由街道准备，不得下水。',
  },
  {
    slug: 'yandi-cunmin-daibiao',
    kind: 'volunteers',
    title: '村民代表验堤观察员',
    organization: 'liuxi',
    project: 'qingshi-he-weidi',
    published: -4,
    opens: 4,
    closes: 12,
    ends: 17,
    quota: 12,
    text: '三个村各推十名代表验堤。另外想请十二位不住在沿河的群众做观察员，跟着走一遍，看代表打分公不公道，散场后把看到的写在纸上。',
    when: '{16}上午八点到十二点',
    where: '柳溪镇老水闸',
    requirements: '不是三个村的住户，也不是施工单位的亲属。能走六千米堤。',
  },
  {
    slug: 'minsu-tese-caipu',
    kind: 'volunteers',
    title: '云顶民宿试菜员',
    organization: 'yunding',
    project: 'yunding-xiaoshe-minsu',
    opens: -120,
    closes: -70,
    quota: 20,
    enrolled: [[-100, 6]],
    text: '民宿试营业前，请二十位群众试吃三次，挑出来客人爱吃、村里做得出的十个菜。',
    where: '云顶村村部',
    cancelled: { day: -80, note: '项目中止，试菜活动取消，已报名的六人逐一电话告知。' },
  },
  {
    slug: 'jishi-banjia-bangmang',
    kind: 'mobilization',
    title: '摊主搬棚，请人搭把手',
    organization: 'songlin',
    project: 'songlin-jizhen-shichang',
    published: -3,
    opens: 30,
    closes: 120,
    ends: 142,
    quota: 50,
    text: '集市搬进棚里那两天，有三十多位摊主年纪大、东西重。请五十个人帮着搬摊台、认位置。日子定下来会再发一次通知。',
    when: '搬棚当天，具体日期另行公布',
    where: '松林镇旧粮站',
    requirements: '能搬三十斤，听市场管理站安排。',
  },
];

function storyOf(call: CallStory): DocumentStory {
  const data: Data = {
    title: call.title,
    slug: call.slug,
    kind: call.kind,
    organization: ref(call.organization),
    ...(call.project ? { project: ref(call.project) } : {}),
    body: bodyDocument(call.text),
    opens: `{${call.opens}d}`,
    ...(call.closes === undefined ? {} : { closes: `{${call.closes}d}` }),
    ...(call.ends === undefined ? {} : { ends: `{${call.ends}d}` }),
    ...(call.quota ? { quota: call.quota, enrolled: 0 } : {}),
    ...(call.when ? { meetsWhen: call.when } : {}),
    ...(call.where ? { meetsWhere: call.where } : {}),
    ...(call.requirements ? { requirements: call.requirements } : {}),
    contact: '000-0000000（演示电话）',
  };
  const { result, cancelled } = call;
  return {
    day: call.published ?? call.opens,
    type: 'call',
    key: `call-${call.slug}`,
    data,
    later: [
      ...(call.enrolled ?? []).map(([day, enrolled]) => ({
        day,
        kind: 'other' as const,
        note: `已报名${enrolled}人，更新人数。`,
        data: { enrolled },
      })),
      ...(result
        ? [
            {
              day: result.day,
              kind: 'other' as const,
              note: '活动结束，公布结果。',
              data: {
                result: {
                  recruited: result.recruited,
                  ...(result.hours ? { hours: result.hours } : {}),
                  concludedOn: `{${result.day}d}`,
                  outcome: result.outcome,
                },
              },
            },
          ]
        : []),
      ...(cancelled
        ? [{ day: cancelled.day, kind: 'scope' as const, note: cancelled.note, data: { cancelled: true } }]
        : []),
    ],
  };
}

export const callStories: readonly DocumentStory[] = calls.map(storyOf);
