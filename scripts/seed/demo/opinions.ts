import { ref } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

interface Said {
  readonly key: string;
  readonly title: string;
  readonly kind: 'suggestion' | 'opinion' | 'question' | 'complaint' | 'error';
  /** Who answers. */
  readonly organization: string;
  readonly project?: string;
  readonly received: number;
  readonly answered: number;
  readonly outcome: 'adopted' | 'partly' | 'explained' | 'declined' | 'not-ours';
  /** Whether the project was changed for it. */
  readonly changed?: true;
  readonly voices?: number;
  readonly question: string;
  readonly answer: string;
}

/** Public on the day after it was answered, once somebody at the county had read it. */
const opinion = ({
  key,
  organization,
  project,
  received,
  answered,
  changed,
  ...data
}: Said): DocumentStory => ({
  day: answered + 1,
  type: 'opinion',
  key: `opinion-${key}`,
  data: {
    ...data,
    slug: key,
    organization: ref(organization),
    ...(project ? { project: ref(project) } : {}),
    ...(project && changed ? { changed: ref(project) } : {}),
    receivedOn: `{${received}d}`,
    answeredOn: `{${answered}d}`,
  },
});

/** What people wrote and what came of it; of who wrote it nothing is told. */
export const opinionStories: readonly DocumentStory[] = [
  opinion({
    key: 'baiguo-huangpo-mianji',
    title: '白果村荒坡没有写的那么大',
    kind: 'error',
    organization: 'fenglin',
    project: 'baiguo-jiti-shouru',
    received: -176,
    answered: -170,
    outcome: 'adopted',
    changed: true,
    question:
      '网页上写白果村闲着的荒坡有10公顷（150亩）。我家的地挨着那片坡（略），靠沟的一块早就退耕种了树，算不到荒坡里。请再量一遍。',
    answer:
      '乡里和村里重新量了，是8公顷（120亩），靠沟种了树的那一块不该算。{-170}已经在项目网页上更正，原来的数字留在公开记录里。',
  }),
  opinion({
    key: 'weidi-xunhu-hushu',
    title: '一段堤只有2户，有人外出就没人巡',
    kind: 'suggestion',
    organization: 'liuxi',
    project: 'qingshi-he-weidi',
    received: -116,
    answered: -110,
    outcome: 'adopted',
    changed: true,
    question:
      '青石河堤分24段，一段只编2户，一共48户。我们这一段2户里（略）过些日子都要出去打工，涨水的时候就没人走了。建议每一段多编一户，轮得开。',
    answer:
      '您说的情况，下湾村的院坝会上也有好几户提了。参加巡护的户数由48户提高到72户，一段3户，有人外出由候补户顶上。{-110}已经改在项目的公开目标里。',
  }),
  opinion({
    key: 'baiguo-mubiao-tiaodi',
    title: '收入目标调低，问过村民没有',
    kind: 'opinion',
    organization: 'fenglin',
    project: 'baiguo-jiti-shouru',
    received: -42,
    answered: -37,
    outcome: 'explained',
    question: '年初说村集体收入到15万元，现在网页上改成12万元。说改就改，问过村里人没有？少的3万元少在哪里？',
    answer:
      '{-44}开了村民代表会议，34人同意，2人弃权，会议记录贴在村部。少的部分，一是菌棒晚到，出菇推迟；二是香菇价格每千克比去年低0.8元。网页上原来的目标没有抹掉，两个数都写着。',
  }),
  opinion({
    key: 'weidi-huiche',
    title: '堤顶路窄，两辆三轮车会不过来',
    kind: 'suggestion',
    organization: 'liuxi',
    project: 'qingshi-he-weidi',
    received: -41,
    answered: -35,
    outcome: 'partly',
    question: '堤顶路只有3米宽，农忙的时候两辆三轮车对头，要退很远。建议下湾这一段全部加宽到5米。',
    answer:
      '部分采纳。堤顶路是给防汛物料车走的，全段加宽要占坡脚的菜地，不做。准备在下湾段1500米里加2个会车点，农忙时车子可以错开。做好以后写在动态里。',
  }),
  opinion({
    key: 'gongce-honggan',
    title: '公厕能不能装烘手机',
    kind: 'suggestion',
    organization: 'zhujianju',
    project: 'gonggong-cesuo-gaizao',
    received: -31,
    answered: -26,
    outcome: 'declined',
    question: '菜市场的公厕改得好，有热水。就是洗完手没有地方擦，建议每一座都装一台烘手机。',
    answer:
      '没有采纳。改造的钱先用在坐便、扶手和夜里开门上，还有4座没有改完；烘手机费电，坏了修得慢。洗手台边会放纸巾，由保洁员每天添。',
  }),
  opinion({
    key: 'wuye-zhangjia',
    title: '小区物业费涨价，街道管不管',
    kind: 'complaint',
    organization: 'chengguan',
    received: -24,
    answered: -20,
    outcome: 'not-ours',
    question: '我们小区（略）物业费涨了2毛，楼道灯坏了没人换。请街道叫他们把价降回去。',
    answer:
      '物业费由业主大会和物业公司按合同商定，街道不能替业主定价。请先向业主委员会提，要求公开收支；社区可以帮着召集业主开会，到社区服务大厅登记就行。楼道灯已经转给物业公司。',
  }),
  opinion({
    key: 'beierlu-weidang',
    title: '北二路围挡占了人行道，轮椅过不去',
    kind: 'complaint',
    organization: 'chengguan',
    project: 'chengguan-jishuidian',
    received: -20,
    answered: -7,
    outcome: 'adopted',
    voices: 4,
    question:
      '北二路围挡围了一个多月，没看见有人干活，人行道占了一半。（略）坐轮椅，要从车道上绕。先把路让出来。',
    answer:
      '您说得对，答复也晚了，向您道歉。督办单上也写了这一条：{6}以前围挡往里退，留出轮椅能过的宽度。管线变更的手续还没有办完，新的日期会写在项目网页上。',
  }),
  opinion({
    key: 'caishichang-xiangzi-deng',
    title: '菜市场后面2条巷子哪天亮灯',
    kind: 'question',
    organization: 'chengguan',
    project: 'chengguan-beijie-ludeng',
    received: -9,
    answered: -5,
    outcome: 'explained',
    voices: 3,
    question: '别的巷子都亮了，菜市场后面这2条还是黑的。灯杆都没看到，是不是把我们漏了？',
    answer:
      '没有漏。这2条巷子在最后一批里，灯杆这几天就立，立好等供电接火。公开的期限是{3}，到时候没有亮，请打灯杆上的电话，也可以直接到街道办来问。',
  }),
  opinion({
    key: 'shitang-wanfan',
    title: '老年食堂晚饭开得太早',
    kind: 'suggestion',
    organization: 'minzhengju',
    project: 'laonian-shitang',
    received: -10,
    answered: -5,
    outcome: 'adopted',
    question: '东门食堂下午5:00就开晚饭，吃完天还没黑，到晚上8点又饿了。建议晚半个小时。',
    answer: '采纳。问了来吃饭的老人，多数愿意晚一点，晚饭改到下午5:30。行动不便、要送饭的，时间不变。',
  }),
];
