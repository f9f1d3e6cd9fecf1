/** How a sign-up stands, as its holder and the desk read it. */
export const signUpStateWords = {
  received: '已收下，正在登记',
  waiting: '候补',
  placed: '已报上',
  confirmed: '已确认',
  came: '已参加',
  absent: '没有来',
  cancelled: '已取消',
  'called-off': '活动取消',
} as const;
export type SignUpState = keyof typeof signUpStateWords;

/** States in which a sign-up has its places. */
export const seated = ['placed', 'confirmed', 'came', 'absent'] as const satisfies readonly SignUpState[];

/** States from which there is still something to cancel or to change. */
export const changeable = ['waiting', 'placed', 'confirmed'] as const satisfies readonly SignUpState[];
