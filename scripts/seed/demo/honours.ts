import { file, ref } from '../operation.ts';
import type { Calendar } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';

/** Honours of the year of today; people by what they do, never by name. */
export const honourStories = (calendar: Calendar): DocumentStory[] => [
  { day: -86, type: 'honour', key: 'honour-yichuang', data: { title: '综合窗口“过时限先补偿”', slug: 'best-service-yichuang', kind: 'best-service', year: calendar.year, recipient: '云岭县数据资源管理局', organization: ref('shujuju'), project: ref('yichuang-tongban'), photo: file('service-hall-1'), deed: '十一件高频事公布时限，过了时限先补偿一百元再处理。三个月补偿三件，每一件都写清原因：两件现场核查排不开，一件休假没有移交。补偿写在窗口门口，不怕人看。' } },
  { day: -55, type: 'honour', key: 'honour-fangshui', data: { title: '双井村放水轮次表', slug: 'best-institution-fangshui', kind: 'best-institution', year: calendar.year, recipient: '松林镇双井村党总支', organization: ref('shuangjing'), project: ref('shuangjing-dangjiatang'), photo: file('pond-full-1'), deed: '一张贴在塘口的表，先远后近，几点开几点关写清楚。一季放水七轮，灌溉三百二十六亩，没有人为水报警。办法写进村规，放水员一年一选。' } },
  { day: -55, type: 'honour', key: 'honour-weidi', data: { title: '青石河圩堤第三段', slug: 'best-progress-weidi', kind: 'best-progress', year: calendar.year, recipient: '柳溪镇党委', organization: ref('liuxi'), project: ref('qingshi-he-weidi'), photo: file('dike-done-1'), deed: '第三段比计划早三天完工，三处管涌隐患处理完并经县水利局复测。改用清淤弃土省下二十三万元，没有用来请客招待，留作堤防维修，账贴在三个村的公开栏。' } },
  { day: -21, type: 'honour', key: 'honour-loudao', data: { title: '东门社区楼道清出来', slug: 'excellent-dongmen-loudao', kind: 'excellent-project', year: calendar.year, recipient: '城关街道东门社区党委', organization: ref('dongmen'), project: ref('dongmen-loudao'), photo: file('stairwell-clean-2'), deed: '一百二十四个楼道清完，飞线充电清零，三个月回头看反弹五处。住户给楼道打分，平均九十一分。' } },
  { day: -40, type: 'honour', key: 'honour-duanzhang', data: { title: '走了四十遍堤的老段长', slug: 'good-people-lao-duanzhang', kind: 'good-people', year: calendar.year, recipient: '柳溪镇一名六十七岁的老党员', organization: ref('liuxi'), deed: '他守的是最远的一段，来回五千米。历年涨水的十一个险点，他一个一个指给年轻人看，水利站照着标了图。别人一旬走一遍，他说睡不着就去看看，登记本上记了四十次。本人不愿意公开姓名。' } },
  { day: -9, type: 'honour', key: 'honour-banke', data: { title: '放学屋的两位带班教师', slug: 'fine-deeds-fangxuewu', kind: 'fine-deeds', year: calendar.year, recipient: '张家渡村两位退休教师', organization: ref('zhangjiadu'), project: ref('zhangjiadu-liushou-ertong'), photo: file('classroom-children-1'), deed: '从放学屋开门起，周一到周五四点到六点半，两个人轮着来，没有缺过一天。雨天孩子多，两个人都来。孩子画的回家路，她们一张一张收着，路上的水塘都去看过。' } },
  { day: -64, type: 'honour', key: 'honour-hangong', data: { title: '焊工班的老师傅', slug: 'pacesetter-hangong', kind: 'pacesetter', year: calendar.year, recipient: '县职教中心一名外聘焊工师傅', organization: ref('renshe'), project: ref('jineng-peixun-jiuye'), photo: file('training-1'), deed: '退休前焊了三十四年。三期焊工班他带了两期，学员焊坏的废料他留在架子上，写着坏在哪里。他带的五十一人里四十三人上了岗。' } },
];
