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
  /** What people choose from who sign up on the site; empty where they sign up for all of it. */
  readonly shifts?: readonly {
    readonly name: string;
    readonly day: Day;
    readonly from: string;
    readonly to: string;
    readonly place: string;
    readonly places: number;
  }[];
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
    title: '青石河护堤巡查队，周末2小时',
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
    text: '6千米圩堤已经分给72户巡护，平时够用，周末外出的人多，缺人手。\n想请30位志愿者，周六、周日各走一趟，从老水闸到下湾，来回2小时。看3件事：有没有鼠洞和渗水、坡脚有没有被踩坏、护栏和界桩松不松。看到问题记在本子上，不用自己动手。',
    when: '每周六、周日早上7:30，2小时',
    where: '柳溪镇老水闸集合',
    requirements: '18岁以上，能走3千米；第一次来由段长带着走。手电、袖标、雨衣由镇水利站准备。',
  },
  {
    slug: 'loudao-changyi',
    kind: 'appeal',
    title: '楼道清出来，邻居走得开',
    organization: 'chengguan',
    project: 'dongmen-loudao',
    opens: -120,
    text: '东门社区124个楼道已经清完。街道想请其他社区的邻居也做3件事：\n- 自家门口的东西，这个周末看一眼，用不上的搬下来，社区有车拉。\n- 电瓶车停到车棚，不从窗户拉线。\n- 看见别人堆东西，先敲门，再找楼长。\n不设指标，不检查评比。愿意响应的，在单元门口的表上写门牌号就行。',
    requirements: '长期有效。想要社区派车的，提前一天打电话。',
  },
  {
    slug: 'fenglin-caicha-bangshou',
    kind: 'mobilization',
    title: '帮5户缺劳力的茶农清沟除草2天',
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
    text: '红岩村有5户茶农，家里只有老人，2.7公顷（40亩）茶园的沟没有清、草没有除。\n请乡直单位和村里的党员出40个人，帮2天，把沟清通、把草除净，不收一分钱。',
    when: '{-4}、{-3}，早上8点到下午2点',
    where: '红岩村村部集合，分5个组',
    requirements: '干没干过都行，每组有一位老茶农教。自带水杯和帽子，中午村里管一顿饭，交伙食费5元。',
  },
  {
    slug: 'xuanjiangyuan-zhaomu',
    kind: 'volunteers',
    title: '招募48名机关党员宣讲员',
    organization: 'gongwei',
    project: 'hongse-xuanjiang-xiaofendui',
    opens: -214,
    closes: -192,
    quota: 48,
    enrolled: [
      [-205, 31],
      [-193, 48],
    ],
    text: '到村头、院坝、学校、敬老院讲身边的事，一场不超过25分钟。不要求口才好，要求先听3场、讲真事、讲完肯收纸条。',
    when: '每月至少一场，工作日下午或周末',
    where: '群众点题的地方',
    requirements: '县直机关在职或退休党员，单位同意，能用本地话讲更好。',
    result: {
      day: -184,
      recruited: 48,
      hours: 0,
      outcome: '48人来自27个单位，最年长61岁，最年轻23岁。全部听完3场，{-180}起试讲。',
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
    shifts: [],
    enrolled: [
      [-20, 29],
      [-3, 44],
    ],
    text: '5个老年食堂要送餐的老人越来越多，都是行动不便的。现在送餐的是食堂的阿姨，送完一圈饭都凉了。\n想请60位志愿者，2人一组，一组送3到4家，顺便看看老人今天精神好不好。',
    when: '工作日中午11:10到12:10',
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
    text: '北街社区自习室周末有四五十个孩子。请16位志愿者轮着看作业，一次2人，不讲课，孩子问到哪题讲哪题。',
    when: '周六、周日上午9点到11:30',
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
    text: '张家渡村放学屋有一个书架，现在只有21本书，14本是教辅。请在外工作的乡亲和邻村的家长，把孩子看过的书捐一本来，写上一句话。不收钱，不收新买的整套书。',
    where: '张家渡村村部，柳溪镇邮政所可以代收',
    requirements: '适合6到14岁，书页完整。',
    result: {
      day: -104,
      recruited: 163,
      hours: 0,
      outcome:
        '收到342本，留下310本，32本破损或不适合的退回说明。每本书里夹着一句话，孩子们挑了12句贴在书架上。',
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
    text: '碾子河桥下的垃圾点最大，机械进不去，要靠人抬。请乡里党员和沿河7个村的群众来60个人，一天清完。',
    when: '{-218}早上7点到下午4点',
    where: '碾子河桥头',
    requirements: '穿雨鞋，戴手套。乡卫生院有人在现场。',
    result: {
      day: -216,
      recruited: 71,
      hours: 497,
      outcome: '来了71人，抬出垃圾23吨，装了9车。桥下砌洗菜台阶的石头也是那天备好的。',
    },
  },
  {
    slug: 'nongji-bangge',
    kind: 'mobilization',
    title: '帮23户干完最后的农活',
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
    text: '还有23户缺劳力的没有作业，其中5户田太小，机子下不去，要靠人工。请36个会干农活的人，帮3个半天。',
    when: '{6}、{7}、{8}上午',
    where: '双井村晒场集合',
    requirements: '自带农具，没有的合作社有20套。保险由镇里统一买。',
  },
  {
    slug: 'huxue-zhiyuanzhe',
    kind: 'volunteers',
    title: '校车站点护学，早晚半小时',
    organization: 'jiaoyuju',
    project: 'xiaoche-zhandian',
    opens: -176,
    closes: -33,
    quota: 42,
    enrolled: [
      [-120, 18],
      [-36, 42],
    ],
    text: '42个校车站点，每个点请一位附近的大人，早晚各站半小时：让孩子站在线里，看着上完车再走。',
    when: '上学日早上6:40到7:10，下午放学前后半小时',
    where: '离家最近的站点',
    requirements: '住在站点附近，身体好，参加一次半天培训。发反光背心、哨子和手电。',
    result: {
      day: -32,
      recruited: 42,
      hours: 0,
      outcome: '42个点全部有人。23位是退休教师和退休工人，最远的一位每天走800米。',
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
    shifts: [
      { name: '第一次学习', day: 3, from: '19:00', to: '20:00', place: '城关街道二楼会议室', places: 6 },
      { name: '第二次学习', day: 10, from: '19:00', to: '20:00', place: '城关街道二楼会议室', places: 18 },
    ],
    enrolled: [[-1, 7]],
    text: '没有改完的3个积水点，下大雨时每个路口要2个人：1个拦车，1个看井盖。街道干部守前半夜，想请24位住在附近的居民轮后半夜。\n报名先选一次学习，1小时，学会认井盖、拉警戒带，再排班。',
    when: '接到暴雨预警后，一次不超过3小时',
    where: '老车站涵洞、北二路、学府路',
    requirements: '20到55岁，会游泳的优先。雨衣、反光背心、救生绳由街道准备，不得下水。',
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
    shifts: [
      { name: '上段', day: 16, from: '08:00', to: '10:00', place: '老水闸', places: 6 },
      { name: '下段', day: 16, from: '10:00', to: '12:00', place: '下湾', places: 6 },
    ],
    text: '3个村各推10名代表验堤。另外想请12位不住在沿河的群众做观察员，跟着走一遍，看代表打分公不公道，散场后把看到的写在纸上。',
    when: '{16}上午8点到12点',
    where: '柳溪镇老水闸',
    requirements: '不是3个村的住户，也不是施工单位的亲属。能走6千米堤。',
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
    text: '民宿试营业前，请20位群众试吃3次，挑出来客人爱吃、村里做得出的10个菜。',
    where: '云顶村村部',
    cancelled: { day: -80, note: '项目中止，试菜活动取消，已报名的6人逐一电话告知。' },
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
    text: '集市搬进棚里那2天，有30多位摊主年纪大、东西重。请50个人帮着搬摊台、认位置。日子定下来会再发一次通知。',
    when: '搬棚当天，具体日期另行公布',
    where: '松林镇旧粮站',
    requirements: '能搬15千克，听市场管理站安排。',
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
    ...(call.quota ? { quota: call.quota } : {}),
    ...(call.quota && !call.shifts ? { enrolled: 0 } : {}),
    ...(call.shifts ? { takesSignups: true } : {}),
    ...(call.shifts?.length
      ? { shifts: call.shifts.map((shift) => ({ ...shift, day: `{${shift.day}d}` })) }
      : {}),
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
        note: call.shifts
          ? `按网站报名公布最新人数：已报名${enrolled}人。`
          : `已报名${enrolled}人，更新人数。`,
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
