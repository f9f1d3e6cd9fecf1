/** The site's own words. Numbers that an authority assigns (网站标识码, ICP) are left out, never made up. */
export const settings = {
  name: '先锋',
  county: '云岭县（演示）',
  motto: '书记说到的，在这里看他做到没有',
  introduction:
    '公开云岭县（演示）每一个书记项目的承诺、进度、需求和效果。谁都可以查，改过的每一处都留着原来的样子。',
  demoNotice: '这是演示站，云岭县和这里的人和事都是虚构的。',
  sponsor: '中共云岭县委组织部（演示）',
  telephone: '000-0000000',
  letters: true,
  dataLicence: 'cc-by',
} as const;
