import { bodyDocument } from '../body-document.ts';
import { file, ref } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

export const caseStories: readonly DocumentStory[] = [
  {
    day: -122,
    type: 'case',
    key: 'case-tongcheng',
    data: {
      title: '桐城：1625名书记都有一件事',
      slug: 'tongcheng-shujixiangmu',
      kind: 'elsewhere',
      place: '安徽省桐城市',
      highlights: '全覆盖申报，层层把关；月通报、季互比；评“红旗”也评“蜗牛”；请群众组团来挑毛病。',
      source: '安庆组工信息2022年第16期',
      body: bodyDocument(
        '桐城市的书记项目有两样数字值得看：一是广，1625名基层党组织书记都申报了书记项目或领办事项；二是严，260个书记项目要过预审和专家组评审。\n## 怎么推\n市委书记领办的项目有高规格的领导小组，每周调度一次，每旬到现场一次。市管党（工）委的项目每月通报、每季互比，到当期简报时已通报4次、互比一次。\n## 怎么督\n每月底公示“红旗项目”和“蜗牛项目”。党员群众组成监督评议团，提了230多条意见；季度“排位赛”后发出督办单7张。当年评出最佳服务举措8个、最佳制度创新6个、最佳项目推进4个。\n## 我们能学什么\n评“蜗牛”要有证据，也要让单位说话。云岭县的做法是：逾期按日期自动标出来，单位的说明和它放在一起；节点完成，项目页上的逾期标记就撤掉，每月的评比结果留着。',
      ),
    },
  },
  {
    day: -117,
    type: 'case',
    key: 'case-jiangyan',
    data: {
      title: '姜堰：楼道、路灯、车位都能当书记项目',
      slug: 'jiangyan-fangliang',
      kind: 'elsewhere',
      place: '江苏省泰州市姜堰区',
      highlights: '26个组走遍264个村居选题；1万多名党员带6.9万多名群众；圩堤分段有人守。',
      source: '安庆组工信息2022年第16期',
      body: bodyDocument(
        '姜堰区的项目叫“放亮”。选题不在办公室里定：26个联合调研组走了13个镇街、264个村居，开座谈会，定下528个项目。\n## 口子小\n清楼道、修坏路灯、翻破路面、增停车位、扩车棚、陪读家长互助，都在里面。小，所以看得见、能参加。\n## 管得久\n先进村要修6千米圩堤，修的同时把巡护分段，由党员带着群众包下来。溱潼镇城北社区给志愿者记积分、能兑换。\n## 人多\n简报说，已有1万多名党员带动6.9万多名群众参与。岭家社区请乡贤参加规划，还得到4.5万元支持。\n柳溪镇看过材料，准备在院坝会上商量加密青石河的巡护。',
      ),
    },
  },
  {
    day: -25,
    type: 'case',
    key: 'case-dongmen',
    data: {
      title: '先给东西找地方，再请人清楼道',
      slug: 'dongmen-xianhou',
      kind: 'typical',
      organization: ref('dongmen'),
      project: ref('dongmen-loudao'),
      cover: file('stairwell-clean-1'),
      highlights: '124个楼道清完，3个月反弹5处；没有罚一分钱。',
      source: '东门社区党委',
      body: bodyDocument(
        '清楼道不难，难在清完不反弹。东门社区3个月回头看，124个楼道只反弹5处，靠的是顺序。\n## 第一步不是清\n先建3处车棚、192个充电口。电瓶车有地方停、有地方充，楼道里最占地方的东西自己就下去了。\n## 认领7天\n贴单子，7天里自己搬的自己处理，没人认的登记、拍照、存3个月。310件东西被认走，没有为“扔了我家东西”吵架。\n## 老人的木料\n3户老人舍不得旧木料。社区没有催，在车棚旁隔出一间储物间登记存放。\n## 花了多少钱\n街道出36万元，充电企业出15万元，住户没有出钱。',
      ),
    },
  },
  {
    day: -50,
    type: 'case',
    key: 'case-zoujie',
    data: {
      title: '先走界，后开会：6起林界纠纷的调法',
      slug: 'chaling-xian-zoujie',
      kind: 'typical',
      organization: ref('chaling'),
      project: ref('chaling-linjie-jiufen'),
      cover: file('tea-mist-2'),
      highlights: '最久的吵了19年；走界11次，立桩71根，调成5起。',
      source: '茶岭镇党委',
      body: bodyDocument(
        '林界纠纷坐在会议室里谈，谈的是面子；走到山上谈，谈的是石头和水沟。\n茶岭镇定了3条：没有走完界不开会；走界双方各带一名60岁以上的老人；走到哪里，桩就立到哪里。\n6起走了11次，有3起走到一半就不吵了，因为2家指的是同一条沟。最难的一起，林权证上写的“大石头”被推掉了，老护林员认位置，再和老航测图对，双方先看图再说话。\n剩下一起事实清楚，差在合同，镇里劝双方走诉讼，陪着递了材料。调不成的也要有去处。',
      ),
    },
  },
  {
    day: -58,
    type: 'case',
    key: 'case-xunhu',
    data: {
      title: '6千米圩堤谁来看：24段、72户、一本账',
      slug: 'qingshi-xunhu-jizhi',
      kind: 'mechanism',
      organization: ref('liuxi'),
      project: ref('qingshi-he-weidi'),
      cover: file('dike-patrol-1'),
      highlights: '每段一名党员带2户，旬巡一遍，问题3天答复，连续缺勤由候补接替。',
      source: '柳溪镇党委',
      body: bodyDocument(
        '堤修好以后，最怕没人看。柳溪镇把巡护写成4条：\n- 分段：24段，每段250米，界桩编号，牌子上写户名和电话。\n- 定时：每旬走一遍，水位过警戒改为每天2遍。\n- 留痕：问题记在巡护本上，镇水利站3天内写处理办法。\n- 换人：一次记2分，连续3次缺勤，由候补户接替，不用再开会。\n第一次全线巡查登记7个小问题，2天处理完。镇水利站说，过去一年也报不上来7个。',
      ),
    },
  },
  {
    day: -13,
    type: 'case',
    key: 'case-tangshui',
    data: {
      title: '放水轮次表贴在塘口，一季没有吵架',
      slug: 'shuangjing-fangshui',
      kind: 'mechanism',
      organization: ref('shuangjing'),
      project: ref('shuangjing-dangjiatang'),
      cover: file('pond-full-1'),
      highlights: '先远后近、按表放水；放水员一年一选；塘面承包款专门修涵闸。',
      source: '松林镇党委',
      body: bodyDocument(
        '双井村21.3公顷（320亩）尾田，从前一到放水就吵。塘清完、涵闸换完，村里做了一张轮次表，先远后近，贴在5口塘的塘口。\n放水员由村民代表选，一年一选，每轮几点开、几点关都记在本子上。试行一季放水7轮，镇派出所没有接到一个为水的报警。\n塘面承包一年1200元，不进别的账，专门用来修涵闸。',
      ),
    },
  },
];
