import { bodyDocument } from '../body-document.ts';
import { ref, type Data } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

const office = '县委督查室（演示）';

interface Issue {
  readonly problem: string;
  readonly severity: string;
  readonly due: string;
  readonly putRight?: { readonly on: number; readonly proof: string };
}

/** The problems as they were known on a day: what was put right later is still open. */
const issuesOn = (issues: readonly Issue[], day: number): Data[] =>
  issues.map(({ putRight, ...issue }) =>
    putRight && putRight.on <= day
      ? { ...issue, putRightOn: `{${putRight.on}d}`, proof: putRight.proof }
      : issue,
  );

interface Supervised extends Data {
  readonly issues?: readonly Issue[];
  readonly replied?: { readonly on: number; readonly reply: string };
}

/** One supervision, public on the day after it took place; answers and repairs follow on the day after they came. */
function supervision(
  day: number,
  key: string,
  organization: string,
  project: string,
  { issues = [], replied, ...data }: Supervised,
  text: string,
): DocumentStory {
  const repairs = issues.flatMap(({ putRight }) =>
    putRight
      ? [
          {
            day: putRight.on + 1,
            kind: 'other' as const,
            note: issues.length > 1 ? '一个问题已经整改。' : '问题已经整改。',
            data: { issues: issuesOn(issues, putRight.on) },
          },
        ]
      : [],
  );
  const answers = replied
    ? [
        {
          day: replied.on + 1,
          kind: 'other' as const,
          note: '单位已经回复。',
          data: { reply: replied.reply, repliedOn: `{${replied.on}d}` },
        },
      ]
    : [];
  return {
    day: day + 1,
    type: 'supervision',
    key: `supervision-${key}`,
    data: {
      slug: key,
      organization: ref(organization),
      project: ref(project),
      issuer: office,
      date: `{${day}d}`,
      deliveredOn: `{${day}d}`,
      body: bodyDocument(text),
      ...data,
      issues: issuesOn(issues, day + 1),
    },
    later: [...answers, ...repairs].toSorted((one, other) => one.day - other.day),
  };
}

/** A talk: registered at the desk, never public; of talks the programme tells the number alone. */
const talk = (day: number, key: string, organization: string, project: string): DocumentStory => ({
  day,
  type: 'supervision',
  key,
  draft: true,
  data: {
    title: '约谈提醒（只登记）',
    slug: key.replace('draft-', ''),
    kind: 'talk',
    organization: ref(organization),
    project: ref(project),
    issuer: office,
    date: `{${day}d}`,
    body: bodyDocument('谈话内容不公开。'),
    internalNote: '按规定只公布次数。',
  },
});

export const supervisionStories: readonly DocumentStory[] = [
  supervision(
    -66,
    'lengku-yongdi',
    'fenglin',
    'hongyan-chayuan-lengku',
    {
      kind: 'order',
      title: '红岩村茶园冷库用地手续督办',
      number: '云督〔{y}〕4号',
      deadline: '{-56d}',
      issues: [
        {
          problem: '用地手续过了公开承诺的期限，旧操场和宅基地的边界没有重测，退回的报批件没有再报。',
          severity: 'grave',
          due: '{-34d}',
        },
        {
          problem: '冷库主体的施工单位没有定，手续批下来也进不了场。',
          severity: 'serious',
          due: '{-30d}',
          putRight: { on: -36, proof: '公开比选定了施工单位，合同里写了批复后10天进场。' },
        },
      ],
      replied: {
        on: -58,
        reply:
          '一、原选地块有800平方米（1.2亩）基本农田，第一次选址没有先查图，责任在乡里。\n二、已经改选村小学旧操场，规划公示已经期满，边界请测绘重新放线。\n三、重测和再报批由分管副乡长盯着办，2户回来签了字就报。',
      },
    },
    '{-66}到枫林乡看了红岩村茶园冷库：摊青棚已经能用，冷库主体没有动工。用地手续原定{-78}办结，到这一天没有办结。\n请枫林乡党委在{-56}以前书面答复：卡在哪里、谁来办、哪一天成。',
  ),
  supervision(
    -10,
    'beierlu-guanxian',
    'chengguan',
    'chengguan-jishuidian',
    {
      kind: 'order',
      title: '北二路积水点改造逾期督办',
      number: '云督〔{y}〕6号',
      team: '县住建局',
      deadline: '{4d}',
      issues: [
        {
          problem: '北二路通信管线变更手续没有办完，2个积水点过了期限没有改。',
          severity: 'serious',
          due: '{20d}',
        },
        { problem: '围挡占了半条人行道，没有留出轮椅能过的宽度。', severity: 'minor', due: '{6d}' },
      ],
    },
    '{-10}现场看了北二路2个积水点：管子到了，没有开挖，变更手续在3个单位之间走。\n请城关街道在{4}以前答复新的日期，围挡先让出通道。',
  ),
  supervision(
    -43,
    'youcha-choucha',
    'songlin',
    'songlin-youcha-jiagong',
    {
      kind: 'spot-check',
      title: '松林镇油茶加工间抽查',
      team: '县市场监管局',
      issues: [
        {
          problem: '配电箱没有上锁，施工用电登记漏记4天。',
          severity: 'minor',
          due: '{-36d}',
          putRight: { on: -38, proof: '当天上锁，登记改成2个人签字，补不了的4天写明漏记。' },
        },
      ],
    },
    '不发通知、不打招呼，{-43}上午直接到加工间。厂房改造和设备安装的登记都在，原料没有进场，机器没有开。查出一处要改的。',
  ),
  supervision(
    -31,
    'weidi-dudao',
    'liuxi',
    'qingshi-he-weidi',
    { kind: 'guidance', title: '青石河圩堤{-31m}巡回督导', issues: [] },
    '随机抽了5段，堤面没有新的裂缝，巡护本上的日期和值班电话对得上。问了3户，都说得出自己那一段从哪里到哪里。',
  ),
  supervision(
    -33,
    'heping-qingyu-dudao',
    'heping',
    'heping-hedao-qingyu',
    {
      kind: 'guidance',
      title: '河坪乡清淤护岸巡回督导',
      issues: [
        {
          problem: '西河的淤泥堆在岸上3天没有运走，下雨又冲回河里。',
          severity: 'serious',
          due: '{-12d}',
          putRight: { on: -14, proof: '加了2台车，清一段运一段，村里派人每天拍照。' },
        },
        { problem: '西河护坡的卵石备得不够，合同没有写到货日期。', severity: 'minor', due: '{14d}' },
      ],
    },
    '走了碾子河和西河。清过的河段水深够了，西河岸上堆的淤泥没有及时运走，护坡用的卵石备得不够。',
  ),
  supervision(
    -52,
    'kuaidi-diaodu',
    'shangwuju',
    'kuaidi-daocun',
    {
      kind: 'dispatch',
      title: '快递进村两月调度',
      team: '县交通运输局、县邮政公司（演示）',
      issues: [
        {
          problem: '6个偏远村点每天件数不到10件，经营户想关。',
          severity: 'serious',
          due: '{-30d}',
          putRight: { on: -31, proof: '和客运班车、村邮站合在一处，由县里按件补贴经营户。' },
        },
      ],
    },
    '2个月一次的调度。开通的村点逐个报了件数；6个点件数太少，当场定了合并的办法。',
  ),
  supervision(
    -22,
    'dongmen-huitoukan',
    'dongmen',
    'dongmen-loudao',
    {
      kind: 'spot-check',
      title: '东门社区楼道办结后回头看',
      issues: [
        {
          problem: '七号楼三单元又堆了2辆旧自行车。',
          severity: 'minor',
          due: '{-19d}',
          putRight: { on: -20, proof: '楼长当天联系车主推走，楼道口加了停车线。' },
        },
      ],
    },
    '项目办结以后的第一次抽查，看了20个楼道，19个干净，1个有反弹。',
  ),
  supervision(
    -63,
    'chaling-dudao',
    'chaling',
    'chaling-dichan-chayuan',
    { kind: 'guidance', title: '茶岭镇老茶园改造巡回督导', issues: [] },
    '看了改造地块，新苗成活的数和台账一致，没有发现要改的问题。',
  ),
  supervision(
    -61,
    'weidi-dudao-jiuyue',
    'liuxi',
    'qingshi-he-weidi',
    {
      kind: 'guidance',
      title: '青石河圩堤{-61m}巡回督导',
      issues: [
        {
          problem: '第九段的责任牌被草遮住，户名看不清。',
          severity: 'minor',
          due: '{-55d}',
          putRight: { on: -58, proof: '割草，牌子抬高30厘米。' },
        },
      ],
    },
    '走了8段，认领的户都能说出自己的段。一块牌子要清。',
  ),
  talk(-58, 'draft-yuetan-lengku', 'fenglin', 'hongyan-chayuan-lengku'),
  talk(-12, 'draft-yuetan', 'chengguan', 'chengguan-jishuidian'),
  talk(-20, 'draft-yuetan-lengku-zaici', 'fenglin', 'hongyan-chayuan-lengku'),
  {
    day: -1,
    type: 'supervision',
    key: 'draft-choucha',
    draft: true,
    data: {
      title: '桥头村老石桥工地抽查（还没有去）',
      slug: 'qiao-tou-chou-cha',
      kind: 'spot-check',
      organization: ref('shiqiao'),
      project: ref('qiaotou-weiqiao'),
      issuer: office,
      date: '{3d}',
      notBefore: '{4d}',
      body: bodyDocument('去以前不通知，看完再写。'),
    },
  },
];
