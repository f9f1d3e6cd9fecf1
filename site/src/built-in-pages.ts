/** Words of the fixed pages for a county that has not written its own; a page document with the same slug replaces them. */
export const builtInPages: Readonly<Record<string, { readonly title: string; readonly paragraphs: readonly string[] }>> = {
  about: {
    title: '关于本站',
    paragraphs: [
      '书记项目是党组织书记公开领办的实事。本站把每个项目的承诺、进度、需求和效果原样公开，谁都可以查看。',
      '每一次公开、修改和撤下都会记入公开账本，顺序和时间不能事后改动。修改过的项目有“修改记录”，可以看到改了什么、为什么改。',
    ],
  },
  accessibility: {
    title: '无障碍说明',
    paragraphs: [
      '本站的所有内容不用脚本也能阅读，可以只用键盘操作，可以放大文字，也可以用读屏软件朗读。',
      '页面右上角的“长辈版”会放大文字和按钮，并记住您的选择。',
      '如果有看不清、点不到、读不出的地方，请打页面底部的电话告诉我们。',
    ],
  },
  privacy: {
    title: '隐私说明',
    paragraphs: ['浏览本站不需要登录，本站不使用统计脚本，也不放置跟踪标记。', '“长辈版”的选择只保存在您自己的浏览器里。'],
  },
};
