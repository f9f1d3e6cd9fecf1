/** What a letter is, code → Chinese word. */
export const letterKindWords = {
  suggestion: '建议',
  opinion: '意见',
  question: '咨询',
  complaint: '投诉',
  error: '为网站找错',
} as const;
export type LetterKind = keyof typeof letterKindWords;

/** How its writer describes themselves. */
export const writerWords = { resident: '群众', member: '党员', cadre: '干部' } as const;
export type Writer = keyof typeof writerWords;

/** What came of it. */
export const outcomeWords = {
  adopted: '采纳',
  partly: '部分采纳',
  explained: '解释说明',
  declined: '不采纳',
  'not-ours': '不属职权',
} as const;
export type LetterOutcome = keyof typeof outcomeWords;

/** What its writer says of the answer. */
export const ratingWords = { content: '满意', fairly: '基本满意', discontent: '不满意' } as const;
export type LetterRating = keyof typeof ratingWords;

/** How a letter stands, as its writer and the desk read it. */
export const letterStateWords = {
  received: '已收到',
  accepted: '正在办理',
  answered: '已答复',
  withdrawn: '已撤回',
} as const;
export type LetterState = keyof typeof letterStateWords;

/** Whether the county did, wholly or in part, what was asked for. */
export const isAdopted = (outcome: LetterOutcome): boolean => outcome === 'adopted' || outcome === 'partly';
