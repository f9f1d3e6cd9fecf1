import { between, pick, type Random } from '../random.ts';

const firstSigns = '青白云桃东西柳枫石松竹莲梅古长双龙凤金银大小上下前后南北新老红黄清高';
const secondSigns = '石沙顶源岭湾塘林桥坡溪湖山渡滩河冲畈堰岗坪坞港洲洪家寨堡田井';
const works = [
  '圩堤',
  '水渠',
  '路灯',
  '村道',
  '老年食堂',
  '人行桥',
  '供水管网',
  '茶园',
  '大棚',
  '校舍',
  '卫生室',
  '文化广场',
  '河道',
  '提水泵站',
  '当家塘',
  '活动中心',
  '污水管',
  '停车场',
  '晒场',
  '公交站',
  '冷库',
  '产业路',
  '消防栓',
  '农贸市场',
];
const deeds = [
  '加固',
  '改造',
  '新建',
  '修复',
  '清淤',
  '铺设',
  '亮化',
  '扩建',
  '加宽',
  '加装护栏',
  '重新布线',
  '除险',
];
const crews = [
  '村党支部',
  '镇水利站',
  '施工队',
  '党员突击队',
  '监理单位',
  '村民理事会',
  '县驻镇工作队',
  '志愿服务队',
  '村民小组',
];
const findings = [
  '压实度抽检全部合格',
  '有两处返工后重新验收',
  '沿线树木移栽已和户主谈妥',
  '雨天停工两天',
  '材料按计划到场',
  '第二批资金已拨付到位',
  '夜间照度比原来高了一倍',
  '有三户还不同意占地',
  '水样检测结果已张榜公布',
  '排水口比图纸抬高十厘米',
  '管线碰到老涵洞，改走路边',
];
const troubles = [
  '雨季一来就漫水',
  '晚上黑得看不见路',
  '老人走不过去',
  '大车会不了车',
  '水压不够，三楼没有水',
  '收割机开不进田',
  '孩子上学要绕路',
  '鲜货卖不出去',
  '没有地方停车',
  '屋后边坡一直掉土',
];
const plans = [
  '抓紧晴天施工',
  '把剩下的占地谈完',
  '组织村民代表看现场',
  '完成验收资料',
  '把管护的人定下来',
  '先做汛期前必须完成的一段',
  '再走一遍每一户',
];

/** The words of one synthetic county, drawn from its own random numbers. */
export interface Words {
  readonly place: string;
  readonly work: string;
  readonly deed: string;
}

/** A place of two signs out of about a thousand. */
export const placeName = (random: Random): string =>
  pick(random, [...firstSigns]) + pick(random, [...secondSigns]);

export const wordsOf = (random: Random): Words => ({
  place: placeName(random),
  work: pick(random, works),
  deed: pick(random, deeds),
});

/** One sentence of a report, with its own numbers. */
export function reportSentence(random: Random, { place, work, deed }: Words): string {
  const amount = between(random, 12, 980);
  const lines: readonly string[] = [
    `${place}村${work}${deed}本月完成${amount}米，累计完成${amount + between(random, 20, 2000)}米。`,
    `${pick(random, crews)}到${placeName(random)}组走了${between(random, 6, 90)}户，听到意见${between(random, 3, 40)}条，当场答复${between(random, 1, 3)}条。`,
    `${work}${deed}这一段${pick(random, findings)}。`,
    `${between(random, 3, 40)}名党员、${between(random, 10, 180)}名群众出工，投工${between(random, 20, 600)}个。`,
    `到账资金${(between(random, 20, 9000) / 10).toFixed(1)}万元，支付${pick(random, ['材料款', '人工费', '机械费', '设计费'])}${(between(random, 10, 900) / 10).toFixed(1)}万元。`,
    `群众问得最多的是${pick(random, troubles).replace('，', '、')}，${pick(random, crews)}答复${between(random, 2, 20)}天内拿出办法。`,
    `编号${place}${between(random, 1000, 9999)}的${pick(random, ['检测报告', '施工日志', '验收记录', '公示照片'])}存镇档案室，随时可以查。`,
  ];
  return pick(random, lines);
}

export const paragraphOf = (random: Random, words: Words, sentences: number): string =>
  Array.from({ length: sentences }, () => reportSentence(random, words)).join('');
export const problemOf = (random: Random, { place, work }: Words): string =>
  `${place}村${work}用了${between(random, 8, 40)}年，${pick(random, troubles)}，影响${between(random, 30, 900)}户。去年反映${between(random, 3, 60)}次。`;
export const planOf = (random: Random): string => `${pick(random, plans)}，${pick(random, plans)}。`;
export const findingOf = (random: Random): string => pick(random, findings);
