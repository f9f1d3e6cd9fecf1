/** The pages of the guide besides its first: what each shows. Together they show every component in every state. */
export const guideGroups = {
  text: { title: '文字和按钮', about: '状态、进度、按钮、标题、正文、编号、附件。' },
  charts: { title: '图表', about: '全局、进度、目标、资金：每张图都有标题、说明和同样内容的表格。' },
  photos: { title: '照片', about: '单张、一组、前后对比、首页的大图，还有读不到的照片怎样交代。' },
  lists: {
    title: '列表',
    about: '项目、需求、动态、简报和其他内容怎样一行一行地列出来，还有没有内容的时候。',
  },
  project: { title: '项目', about: '从承诺到结果的每一部分。' },
  standings: { title: '评比和督办', about: '红旗和蜗牛、排名、评分办法、名次的变化，督办的每一种状态。' },
  search: { title: '搜索和筛选', about: '搜索框、结果、缩小范围，找不到的时候怎么办。' },
  follow: { title: '订阅和数据', about: '订阅地址、邮件、一次订阅好几样，开放数据的表格。' },
  voice: { title: '来信', about: '写信的一项、写错了怎样说，回执，来信办到哪一步，答复和评价。' },
  frame: { title: '页面的框架', about: '草稿预览、没有网络时的副本、本页内容、打印时的记录。' },
  article: { title: '一篇内容', about: '公示、案例、会议这样的页面，改过以后是什么样子。' },
  section: { title: '一个栏目', about: '小栏目的列表页。' },
} as const;

export type GuideGroup = keyof typeof guideGroups;

export const guideAddress = (group: GuideGroup): string => `/styleguide/${group}/`;

/** Every page of the guide. */
export const guideAddresses: readonly string[] = [
  '/styleguide/',
  ...(Object.keys(guideGroups) as GuideGroup[]).map(guideAddress),
];
