import { enumeration, number } from '../language/fields.ts';
import { gradeWords, populationWords, wayWords } from '../rules/appraisal-words.ts';

const papers = { integer: true, min: 0, width: 3 } as const;

export const tallyPart = {
  category: 'appraisal',
  name: 'tally',
  label: '计票',
  fields: {
    population: enumeration('谁评', populationWords, { required: true }),
    way: enumeration('怎么投的', wayWords, { required: true }),
    issued: number('发出（张）', { ...papers, required: true }),
    returned: number('收回（张）', { ...papers, required: true }),
    spoilt: number('废票（张）', { ...papers, required: true }),
    content: number(`${gradeWords.content}（张）`, papers),
    fairly: number(`${gradeWords.fairly}（张）`, papers),
    discontent: number(`${gradeWords.discontent}（张）`, papers),
    unknown: number(`${gradeWords.unknown}（张）`, {
      ...papers,
      help: '四项合起来是有效票：收回的减去废票。有效票不到10张的，四项都不填。',
    }),
  },
} as const;
