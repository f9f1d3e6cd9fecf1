import { bodyDocument } from '../body-document.ts';
import { ref } from '../operation.ts';
import { officeDay, type Calendar, type Day } from './calendar.ts';
import type { DocumentStory } from './document-story.ts';

type Item = readonly [title: string, text: string, organization: string, ...projects: string[]];
interface Issue {
  readonly series: 'dongtai' | 'zugong';
  readonly number: number;
  readonly day: Day;
  readonly sections: readonly (readonly [string, readonly Item[]])[];
}

const issues: readonly Issue[] = [
  {
    series: 'dongtai',
    number: 1,
    day: -237,
    sections: [
      [
        '开工第一步',
        [
          [
            '青石河圩堤先挖掉60厘米松土',
            '柳溪镇青石河圩堤{-278}开工，第一段先清表，把堤顶60厘米松土和树根挖掉再分层填土，每30厘米碾压一遍，每层取2个土样。附近农户嫌早上太吵，施工时间改到7点以后。',
            'liuxi',
            'qingshi-he-weidi',
          ],
          [
            '东门社区先建车棚再清楼道',
            '东门社区没有一上来就清楼道，先建3处车棚、192个充电口，260个车位一周停进140多辆电瓶车，再贴单子请住户认领楼道里的东西。',
            'dongmen',
            'dongmen-loudao',
          ],
          [
            '下湾村57户让地没有补钱',
            '3条通组路57户让地，全部签字。施工先后抓阄定，村党总支书记家那条排最后。',
            'liuxi',
            'xiawan-tongzulu',
          ],
        ],
      ],
      [
        '方法',
        [
          [
            '先走界，后开会',
            '茶岭镇处理林界纠纷，不先评对错，请老人、村干部和双方一起上山，走到哪里立到哪里。先走完的，界桩就先立起来。',
            'chaling',
            'chaling-linjie-jiufen',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 2,
    day: -203,
    sections: [
      [
        '进展',
        [
          [
            '41场议事会，设计改了127处',
            '县城12个老旧小区改造先问住户要什么。晒被子的地方排在种树前面，照改。一个小区只开挖一次写进调度纪要。',
            'xianwei',
            'laojiu-xiaoqu-gaizao',
          ],
          [
            '河坪乡清完43处垃圾点',
            '19天清运260吨，最大的一处在碾子河桥下，来了71人抬。12个收集亭同时投用，每天有车。',
            'heping',
            'heping-hedao-qingyu',
          ],
          [
            '一张单子留32项',
            '枫林乡把网格员的17张表摆在桌上，4张3年没人看过，取消；7张由系统取数，只留一张。',
            'fenglin',
            'fenglin-wangge-qingdan',
          ],
        ],
      ],
      [
        '提醒',
        [
          [
            '清塘以前先和承包户捞鱼',
            '双井村大塘放干前，村里先让承包户捞鱼2000多千克，按合同补了误工，没有起争执。别处清塘可以照办。',
            'songlin',
            'shuangjing-dangjiatang',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 3,
    day: -145,
    sections: [
      [
        '进展',
        [
          [
            '第二段圩堤晚5天，原因是含水率',
            '柳溪镇坚持含水率超标的土不上堤，第二段比计划晚5天。老管涌做了反滤，观察2周没有浑水。',
            'liuxi',
            'qingshi-he-weidi',
          ],
          [
            '法官工作站进经开区',
            '县法院在经开区设工作站，货款纠纷最多。要素式审理把开庭时间从80分钟降到35分钟。',
            'fayuan',
            'sheqi-jiufen-kuaijie',
          ],
          [
            '41个村能在村里取件',
            '县商务局暗访20个代收点，2个点收“保管费”，当天退钱并公开点名。',
            'shangwuju',
            'kuaidi-daocun',
          ],
        ],
      ],
      [
        '大家怎么说',
        [
          [
            '车位怎么分，居民代表说了算',
            '北街社区新画的124个车位先到先停、不固定。有人提出树坑边开门碰树，社区把3个车位改停电瓶车。',
            'chengguan',
            'beijie-tingche',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 4,
    day: -112,
    sections: [
      [
        '进展',
        [
          [
            '124个楼道全通，试抬担架4分10秒',
            '东门社区最后一个楼道{-134}清完，当天请消防站和卫生站在6楼试抬，比清之前快了6分钟。',
            'dongmen',
            'dongmen-loudao',
          ],
          [
            '双井村5口塘能蓄水6.1万立方米',
            '涵闸换完，放水按表，先远后近。松林镇水利站量了塘底，3口塘和图纸对得上。',
            'songlin',
            'shuangjing-dangjiatang',
          ],
          [
            '20个校车站点先做公路边',
            '候车棚后背用透明板，司机200米外看得见里面有没有孩子。',
            'jiaoyuju',
            'xiaoche-zhandian',
          ],
        ],
      ],
      [
        '提醒',
        [
          [
            '补种苗死了20%怎么办',
            '茶岭镇第二批补种苗在路上闷坏，苗商连人工一起承担，从此先剪根再下车。各地进苗可以照办。',
            'chaling',
            'chaling-dichan-chayuan',
          ],
        ],
      ],
      [
        '没有按期的',
        [
          [
            '红岩村冷库原地块不能用',
            '有800平方米（1.2亩）压在永久基本农田上，枫林乡当天停了，改选村小学旧操场。工期会受影响，已向茶农说明。',
            'fenglin',
            'hongyan-chayuan-lengku',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 5,
    day: -84,
    sections: [
      [
        '进展',
        [
          [
            '6千米圩堤全线达标，省下23万元',
            '第三段改用清淤弃土，每立方米省11元，钱暂不支出，留作堤防维修。',
            'liuxi',
            'qingshi-he-weidi',
          ],
          [
            '10座公厕改完，请12位老人来用',
            '县住建局请老年协会的老人把10座都用了一遍，挑出毛病19条，扶手套防滑套，呼叫铃降到离地60厘米。',
            'zhujianju',
            'gonggong-cesuo-gaizao',
          ],
          [
            '12个村卫生室启用，药有61种',
            '县卫健委9个空缺村的医生到岗，排班表和电话贴在门口。',
            'weijianwei',
            'cunweishengshi-dabiao',
          ],
        ],
      ],
      [
        '没有按期的',
        [
          [
            '5个积水点晚3天改完',
            '城关街道{-137}改完5个积水点，比计划晚3天。老车站涵洞这次仍积了41厘米，街道派车在两头拦，改造排在最后。',
            'chengguan',
            'chengguan-jishuidian',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 6,
    day: -45,
    sections: [
      [
        '进展',
        [
          [
            '红岩线客运班车带货上山',
            '快递坐客运班车进村，一趟40件，每件给车主0.5元，第60个村开通。',
            'shangwuju',
            'kuaidi-daocun',
          ],
          [
            '24段堤交到72户手里',
            '青石河每段立牌，写明段长、户名和电话，第一次全线巡查登记小问题7个，2天内处理。',
            'liuxi',
            'qingshi-he-weidi',
          ],
          [
            '经开区2个签约取消，2.7公顷地收回',
            '6个月没有动静的签约，写信问一次、不答复就取消，地收回重新挂牌。',
            'kaifaqu',
            'jingkaiqu-luodi-shouli',
          ],
        ],
      ],
      [
        '没有按期的',
        [
          [
            '云顶民宿中止，8.2万元退回',
            '产权没有划转、消防通道要征地，经村民代表会议表决中止，已用3.8万元，余款退回。',
            'chaling',
            'yunding-xiaoshe-minsu',
          ],
        ],
      ],
    ],
  },
  {
    series: 'dongtai',
    number: 7,
    day: -9,
    sections: [
      [
        '进展',
        [
          [
            '12片梁架完，河东河西连上了',
            '桥头村新桥{-49}凌晨架完最后一片梁。夜里施工吵，施工队给11户每户送了耳塞和一桶油。',
            'shiqiao',
            'qiaotou-weiqiao',
          ],
          [
            '调成5起林界纠纷',
            '茶岭镇6起里调成5起，立桩71根，1起走诉讼，陪着双方递材料。',
            'chaling',
            'chaling-linjie-jiufen',
          ],
          [
            '村书记看账，112人过关96人',
            '县委组织部把课堂放在村部，考试用真账本，口答也算。没过的16名在乡镇结对。',
            'zuzhibu',
            'cunshuji-yewu-guoguan',
          ],
        ],
      ],
      [
        '没有按期的',
        [
          [
            '北二路、学府路2个积水点没有按期改完',
            '城关街道北二路碰到3条通信管线，变更手续还在办；学府路要等北二路通了再挖。',
            'chengguan',
            'chengguan-jishuidian',
          ],
          [
            '山货上网卖了243万元，比目标少57万元',
            '县商务局部分完成，没有把数字往上凑，15家店和验货室留给合作社。',
            'shangwuju',
            'tuchan-shangwang',
          ],
        ],
      ],
    ],
  },
  {
    series: 'zugong',
    number: 1,
    day: -140,
    sections: [
      [
        '县内信息',
        [
          [
            '书记项目怎么晒：先晒没有按期的',
            '县委组织部请7个乡镇（街道）看3张表：谁按期、谁逾期、谁没有讲原因。柳溪、东门讲得清楚，群众愿意来堤上看；有的单位只报开工不报卡在哪里，退回重写。往后每期动态留一栏“没有按期的”。',
            'zuzhibu',
            'qingshi-he-weidi',
          ],
          [
            '车棚先建，楼道后清',
            '东门社区的做法可以照抄：给东西找地方，再请大家挪；7天认领，照片留3个月。',
            'dongmen',
            'dongmen-loudao',
          ],
        ],
      ],
      [
        '县外参考',
        [
          [
            '桐城市让群众来挑毛病',
            '据安庆组工信息2022年第16期，桐城市全市1625名基层党组织书记都申报了项目或领办事项，260个书记项目经过预审和专家评审；请党员群众组成监督评议团，收集意见230多条，发督办单7张。对我县的启发是：意见要有人收、要有人回，督办要有号、有下文。',
            'zuzhibu',
          ],
        ],
      ],
    ],
  },
  {
    series: 'zugong',
    number: 2,
    day: -41,
    sections: [
      [
        '县内信息',
        [
          [
            '112名村书记业务怎么过关',
            '不集中念文件，五门实操课用真账本真合同，考不过的由他自己挑师傅。复考过关96人，合同返工由37份降到9份。',
            'zuzhibu',
            'cunshuji-yewu-guoguan',
          ],
          [
            '涉企纠纷平均用时由68天降到39天',
            '县法院推行先调后审和要素式审理，解冻的7笔换成担保，企业照常开工。',
            'fayuan',
            'sheqi-jiufen-kuaijie',
          ],
        ],
      ],
      [
        '县外参考',
        [
          [
            '姜堰区把项目做到家门口',
            '据安庆组工信息2022年第16期，泰州市姜堰区26个调研组走访13个镇街264个村居，完成528个项目的选题立项，清楼道、修路灯、划车位都是书记项目；圩堤用“1+N”分段巡护，岭家社区争取到4.5万元乡贤支持。小事不小，够不够小看群众用不用得上。',
            'zuzhibu',
          ],
        ],
      ],
    ],
  },
];

const names = { dongtai: '书记项目动态', zugong: '组工信息' } as const;

/** Seven numbered issues and two bulletins; their year is that of their day. */
export const bulletinStories = (calendar: Calendar): DocumentStory[] =>
  issues.map((issue) => ({
    day: officeDay(calendar, issue.day),
    type: 'bulletin',
    key: `bulletin-${issue.series}-${issue.number}`,
    data: {
      title: `${names[issue.series]}第${issue.number}期`,
      series: issue.series,
      year: Number(calendar.date(officeDay(calendar, issue.day)).slice(0, 4)),
      number: issue.number,
      issuer: '中共云岭县委组织部（演示）',
      organization: ref('zuzhibu'),
      date: calendar.date(officeDay(calendar, issue.day)),
      sections: issue.sections.map(([title, items]) => ({
        title,
        items: items.map(([itemTitle, text, organization, ...projects]) => ({
          title: itemTitle,
          body: bodyDocument(text),
          organization: ref(organization),
          projects: projects.map(ref),
        })),
      })),
      distribution: {
        report: '县委、县政府负责同志。',
        send: '各乡镇（街道）党委（党工委），县直各单位党组（党委）。',
        issue: '各村（社区）党组织，云岭先锋网（电子版）。',
      },
    },
  }));
