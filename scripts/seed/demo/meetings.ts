import { bodyDocument } from '../body-document.ts';
import { ref } from '../operation.ts';
import { officeDay, type Calendar, type Day } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';

interface MeetingStory {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly organization: string;
  readonly held: Day;
  readonly hours: readonly [number, number];
  readonly place: string;
  readonly projects: readonly string[];
  readonly minutes?: string;
  readonly cancelled?: { readonly on: Day; readonly note: string };
}

const meetings: readonly MeetingStory[] = [
  {
    slug: 'qingshihe-yuanbahui',
    title: '青石河圩堤院坝会',
    kind: 'forum',
    organization: 'liuxi',
    held: -110,
    hours: [19, 21],
    place: '下湾村晒场',
    projects: ['qingshi-he-weidi'],
    minutes:
      '到会126人。提得最多的3条：夜里没人看堤、堤顶路会车难、48户巡护不够。\n当场答复：巡护加到72户；会车点加2个；夜里水位过警戒时每段2人。\n没有当场答应的一条：有人要求在堤上种菜，不同意，原因是根系松土。',
  },
  {
    slug: 'ludeng-loudao-guanmo',
    title: '楼道、车位、路灯现场观摩会',
    kind: 'observation',
    organization: 'chengguan',
    held: -75,
    hours: [14, 17],
    place: '东门社区、北街社区',
    projects: ['dongmen-loudao', 'beijie-tingche', 'chengguan-beijie-ludeng'],
    minutes:
      '7个乡镇（街道）、11个县直单位参加。看了3处，每处先由住户讲，再由社区讲。\n有单位问楼道反弹怎么办，社区把反弹的照片拿出来，说清为什么反弹、怎么清的。\n散会后收回问题条31张，7个工作日内逐条答复。',
  },
  {
    slug: 'shuji-guotanghui',
    title: '逾期项目过堂会',
    kind: 'hearing',
    organization: 'zuzhibu',
    held: -14,
    hours: [9, 12],
    place: '县委组织部二楼会议室',
    projects: [
      'hongyan-chayuan-lengku',
      'chengguan-jishuidian',
      'shangping-yinshui',
      'jingkaiqu-luodi-shouli',
    ],
    minutes:
      '节点已经逾期或者到期难完成的4个项目，一家讲10分钟：卡在哪里、谁能解开、什么时候成。\n红岩村冷库还差2个章；北二路管线变更手续在办；上坪村第二眼井要移位重打；经开区2家企业在等主变和能评。\n县住建局、县水利局当场认领3件协调事项，下一次过堂会先讲这3件。',
  },
  {
    slug: 'xuanjiang-xinde',
    title: '宣讲怎么让人听得懂（研讨）',
    kind: 'seminar',
    organization: 'gongwei',
    held: -92,
    hours: [15, 17],
    place: '县委党校',
    projects: ['hongse-xuanjiang-xiaofendui'],
    minutes:
      '60场的400多张纸条摊在桌上，一张一张念。说“听不懂”的，八成是因为念稿和缩略语。\n定下来3条：一场25分钟；讲稿只留一页关键词；答不上来的记下来，第二天请股室答。',
  },
  {
    slug: 'laonian-shitang-jingyan',
    title: '老年食堂经验交流会',
    kind: 'exchange',
    organization: 'minzhengju',
    held: -48,
    hours: [9, 11],
    place: '柳溪镇老年食堂',
    projects: ['laonian-shitang'],
    minutes:
      '5个食堂带账本来，比3个数：剩菜率、每顿成本、送餐凉不凉。柳溪的剩菜率最低，办法是老人代表每周挑3个菜。\n会后各食堂互换一周菜单。',
  },
  {
    slug: 'cunzhang-shicao-peixun',
    title: '村书记看账实操课（第六期）',
    kind: 'training',
    organization: 'zuzhibu',
    held: -146,
    hours: [8, 17],
    place: '桥头村党群服务中心',
    projects: ['cunshuji-yewu-guoguan'],
    minutes:
      '19名村书记参加。一本去年的村账，埋了3处错，分组找。找得最快的一组用了40分钟，最慢的用了3个小时，都找到了。',
  },
  {
    slug: 'yanshou-pingyi',
    title: '青石河圩堤项目评议会',
    kind: 'appraisal',
    organization: 'liuxi',
    held: 16,
    hours: [8, 12],
    place: '柳溪镇老水闸',
    projects: ['qingshi-he-weidi'],
  },
  {
    slug: 'minsu-tuijie',
    title: '云顶民宿招商推介会',
    kind: 'exchange',
    organization: 'chaling',
    held: -60,
    hours: [9, 11],
    place: '茶岭镇会议室',
    projects: ['yunding-xiaoshe-minsu'],
    cancelled: { on: -80, note: '项目中止，推介会取消。' },
  },
];

/** Announced ten days before; minutes follow two days after. */
export const meetingStories = (calendar: Calendar): DocumentStory[] =>
  meetings.map((meeting) => {
    const { slug, title, kind, organization, hours, place, projects, minutes, cancelled } = meeting;
    // Farmers meet when they have time, offices on working days.
    const held = kind === 'forum' || kind === 'appraisal' ? meeting.held : officeDay(calendar, meeting.held);
    const instant = (hour: number): string =>
      new Date(`${calendar.date(held)}T${String(hour).padStart(2, '0')}:00:00+08:00`).toISOString();
    return {
      day: Math.min(held - 10, cancelled ? cancelled.on - 40 : held - 10, -1),
      type: 'meeting',
      key: `meeting-${slug}`,
      data: {
        title,
        slug,
        kind,
        organization: ref(organization),
        startsAt: instant(hours[0]),
        endsAt: instant(hours[1]),
        place,
        projects: projects.map(ref),
      },
      later: [
        ...(minutes
          ? [
              {
                day: Math.min(0, held + 2),
                kind: 'other' as const,
                note: '会议开完，公布情况和纪要。',
                data: { minutes: bodyDocument(minutes) },
              },
            ]
          : []),
        ...(cancelled
          ? [{ day: cancelled.on, kind: 'other' as const, note: cancelled.note, data: { cancelled: true } }]
          : []),
      ],
    };
  });
