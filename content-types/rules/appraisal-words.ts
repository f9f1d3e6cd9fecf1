/** At which point of a project it is judged, code → Chinese word, in the order in which it goes on. */
export const appraisalStageWords = { beginning: '立项', progress: '推进', conclusion: '结题' } as const;
export type AppraisalStage = keyof typeof appraisalStageWords;

/** Who judges. */
export const populationWords = {
  members: '党员',
  residents: '群众',
  delegates: '代表',
  panel: '评议团',
} as const;
export type Population = keyof typeof populationWords;

/** How they judge. */
export const wayWords = { meeting: '会上发票', visit: '上门发票', box: '自己来投票' } as const;
export type Way = keyof typeof wayWords;

/** What they say. */
export const gradeWords = {
  content: '满意',
  fairly: '基本满意',
  discontent: '不满意',
  unknown: '不了解',
} as const;
export type Grade = keyof typeof gradeWords;
export const grades = Object.keys(gradeWords) as Grade[];
