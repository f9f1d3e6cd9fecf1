/** Why a published document changed, as the editor says it. */
export const noteKinds = {
  schedule: '工期',
  funds: '资金',
  scope: '范围',
  goal: '目标',
  duty: '责任',
  wording: '文字更正',
  other: '其他',
} as const;
export type NoteKind = keyof typeof noteKinds;
