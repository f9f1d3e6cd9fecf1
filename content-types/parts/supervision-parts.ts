import { date, enumeration, longText, mediaList, relation, text } from '../language/fields.ts';

/** How much a problem weighs, code → Chinese word. */
export const severityWords = { minor: '一般', serious: '较重', grave: '严重' } as const;

export const supervisionIssuePart = {
  category: 'supervision',
  name: 'issue',
  label: '问题',
  fields: {
    problem: text('问题', { required: true, max: 300, width: 12 }),
    project: relation('哪个项目', { to: 'project', help: '一次看了几个项目的，写明是哪一个的问题。' }),
    severity: enumeration('程度', severityWords),
    due: date('整改期限', { help: '不填就按“回复期限”。' }),
    putRightOn: date('整改完成日期'),
    proof: longText('怎么改的', { max: 600 }),
    evidence: mediaList('整改佐证', { allowed: ['images', 'files'] }),
  },
} as const;
