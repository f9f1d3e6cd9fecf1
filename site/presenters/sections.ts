import { folders } from '@xianfeng/content-types';
import type { AnnouncedType } from '../content/announced-types.ts';

/** The rooms of the portal that hold one type each: their words, in one place. */
export const sections = {
  project: {
    name: folders.project,
    title: '晒清单',
    about: '全县每一个书记项目的承诺：要解决什么问题、准备怎么做、什么时候做完、做成什么样。',
    empty: '还没有公开的项目。立项公示以后，项目会出现在这里。',
  },
  update: {
    name: folders.update,
    title: '晒动态',
    about: '项目的最新进展、活动、阶段成果和月度报告，按时间排列。',
    empty: '还没有公开的动态。项目开工以后，每个月至少有一条。',
  },
  call: {
    name: folders.call,
    title: '晒需求',
    about: '动员令、倡议书和志愿者招募：眼下需要您搭把手的事。',
    empty: '现在没有需要帮忙的事。有了会在这里公开。',
  },
  bulletin: {
    name: folders.bulletin,
    title: '简报',
    about: '按期编印的简报，把一段时间的进展汇总起来。',
    empty: '还没有印发简报。',
  },
  notice: {
    name: folders.notice,
    title: '公示公告',
    about: '立项公示、评选公示和通知公告。',
    empty: '现在没有公示和公告。',
  },
  case: {
    name: folders.case,
    title: '典型案例',
    about: '值得别处借鉴的做法，本地的和外地的。',
    empty: '还没有总结出案例。',
  },
  honour: {
    name: folders.honour,
    title: '荣誉',
    about: '评选出来的项目、做法和身边的榜样。',
    empty: '还没有评选结果。',
  },
  meeting: {
    name: folders.meeting,
    title: '活动会议',
    about: '观摩会、恳谈会、评议会、调度会：什么时候开，说了什么。',
    empty: '还没有安排活动和会议。',
  },
  standing: {
    name: folders.standing,
    title: '晾晒评比',
    about: '每月通报、每季互比、年终评优：哪些项目得红旗，哪些被评为蜗牛，为什么，单位自己怎么说。',
    empty: '还没有公开的评比。每个月的评比在次月公示。',
  },
  supervision: {
    name: folders.supervision,
    title: '督办',
    about: '督办单、调度、督导和抽查：看了什么，发现什么问题，什么时候改好。',
    empty: '还没有公开的督办。发现的问题和整改会在这里公开。',
  },
} as const satisfies Record<AnnouncedType, { name: string; title: string; about: string; empty: string }>;
