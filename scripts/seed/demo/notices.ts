import { bodyDocument } from '../body-document.ts';
import { ref } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

export const noticeStories: readonly DocumentStory[] = [
  {
    day: -340,
    type: 'notice',
    key: 'notice-shenbao',
    data: {
      title: '关于申报{y}年度书记项目的通知',
      slug: 'shenbao-tongzhi',
      kind: 'notice',
      organization: ref('zuzhibu'),
      opens: '{-340d}',
      closes: '{-322d}',
      body: bodyDocument(
        '各乡镇（街道）党委（党工委），县直各单位党组（党委）：\n{y}年度书记项目从即日起申报，{-322}截止。\n## 报什么\n群众催得最急、书记自己能拍板、一年里看得见结果的一件事。一个书记报一件，村（社区）由所在乡镇（街道）汇总公开。\n## 怎么报\n- 写清四样：拟解决的突出问题、内容和举措、进度安排、预期目标。\n- 进度节点要有日期，目标要有数字，数字要说清从哪里来。\n- 涉及群众较多的，先开村民（居民）代表会议，附上决议。\n## 报了以后\n预审和专家评审后公示7天，公示期满没有异议的立项。立项的项目准备好一个、公开一个。公开以后每月10日前向县委组织部报一次情况，改期限、改目标都要写明原因，在网站上公开。',
      ),
    },
  },
  {
    day: -316,
    type: 'notice',
    key: 'notice-pingshen',
    data: {
      title: '{y}年度书记项目专家评审结果公示',
      slug: 'pingshen-gongshi',
      kind: 'publicity',
      organization: ref('zuzhibu'),
      opens: '{-316d}',
      closes: '{-310d}',
      body: bodyDocument(
        '各单位申报的书记项目已经预审和专家评审。评审组由县直有关部门和退休专业人员7人组成，逐个看了四样：问题真不真、办法行不行、日期实不实、数字查得到查不到。\n31个项目一次通过；4个退回修改后通过，退回的原因都是“目标没有数字”；2个没有通过，原因是属于日常工作。\n公示期间有不同意见的，可以打电话 000-0000000，也可以到县委组织部（演示）当面说。留下姓名的，5个工作日内答复。',
      ),
    },
  },
  {
    day: -93,
    type: 'notice',
    key: 'notice-minsu-zhongzhi',
    data: {
      title: '云顶村旧校舍改民宿项目中止情况说明（征求意见）',
      slug: 'yunding-zhongzhi-shuoming',
      kind: 'publicity',
      organization: ref('chaling'),
      project: ref('yunding-xiaoshe-minsu'),
      opens: '{-93d}',
      closes: '{-87d}',
      body: bodyDocument(
        '云顶村旧校舍改民宿项目在办理中遇到2件事：旧校舍产权登记在县教育局，没有划转；消防通道要拓宽，需征山地2700平方米（4亩），费用超过原预算一倍。\n拟在{-85}的村民代表会议上表决是否中止。已到位资金12万元，用于鉴定和设计3.8万元，其余8.2万元拟退回县财政。\n票据和账目放在村部，可以来查；有意见的，可以在公示期内到茶岭镇政府或者打电话 000-0000000 说。',
      ),
    },
  },
  {
    day: -27,
    type: 'notice',
    key: 'notice-yanqi',
    data: {
      title: '关于4个项目节点延期的公示',
      slug: 'jiedian-yanqi-gongshi',
      kind: 'publicity',
      organization: ref('zuzhibu'),
      opens: '{-27d}',
      closes: '{-21d}',
      body: bodyDocument(
        '下列4个节点经申报单位说明原因、县委组织部核实后同意延期，原来的日期保留在项目页上：\n- 河坪乡3条小河清淤护岸，“全部清淤8.4千米”延到{28y}，因4处老石堰要先登记。\n- 白果村集体收入，“第一批香菇收购结账”延到{24y}，因菌棒晚供货。\n- 老年食堂，“6个全部开”延到{19y}，因茶岭食堂换址重装排烟。\n- 红岩村茶园冷库，“冷库完工试运行”延到{70y}，因用地手续没有办结。\n没有批准延期的，按逾期公开。公示期内有意见的，可以打县委组织部（演示）电话 000-0000000。',
      ),
    },
  },
  {
    day: -5,
    type: 'notice',
    key: 'notice-songlin-shichang',
    data: {
      title: '松林镇集市搬进棚里项目立项公示',
      slug: 'songlin-shichang-gongshi',
      kind: 'publicity',
      organization: ref('songlin'),
      project: ref('songlin-jizhen-shichang'),
      opens: '{-5d}',
      closes: '{1d}',
      body: bodyDocument(
        '松林镇党委补报“集市搬进棚里”书记项目，已经预审和专家评审，现公示7天：旧粮站院子1600平方米改成敞棚，140个摊位抽签进棚，公路边逐步撤摊。\n对摊位数量、抽签办法、搬迁顺序有意见的，请在公示期内到镇市场管理站或者打电话 000-0000000 提出。摊主登记在镇市场管理站，不收任何费用。',
      ),
    },
  },
  {
    day: -6,
    type: 'notice',
    key: 'notice-niandi-pingyi',
    data: {
      title: '关于做好民主评议准备的公告',
      slug: 'niandi-pingyi-zhunbei',
      kind: 'announcement',
      organization: ref('zuzhibu'),
      body: bodyDocument(
        '这一轮民主评议将请党员、群众、村（居）民代表3类人参加。请各单位在{20}前做好3件事：\n- 把项目页上的数字更新到最近，和台账对一遍。\n- 逾期没有说明的，写一份说明，讲清卡在哪里、什么时候能成。\n- 公开栏上的纸质公示单换成最新的一版。\n评议用纸质票，不记名，在会上当场投、当场数。',
      ),
    },
  },
];
