/** What is easily written wrong in this county, and how it has to be. */
export const wordings = [
  { wrong: '云领县', right: '云岭县', kind: 'organ', weight: 'blocking' },
  { wrong: '柳溪乡', right: '柳溪镇', kind: 'organ', weight: 'blocking', remark: '已经撤乡设镇。' },
  { wrong: '组织部长', right: '组织部部长', kind: 'post', weight: 'warning' },
  { wrong: '书计', right: '书记', kind: 'post', weight: 'blocking' },
  {
    wrong: '贫困户',
    right: '脱贫户',
    kind: 'phrase',
    weight: 'warning',
    remark: '说现在的情况时不用旧的提法；说历史时可以用。',
  },
] as const;
