import type { SignUpReceipt } from '@xianfeng/content-types/forms/voice-message';
import type { TypedSignUp } from '@xianfeng/content-types/forms/sign-up-form';

const waiting: SignUpReceipt = {
  what: 'signup',
  state: 'waiting',
  call: { title: '示例：护堤巡查队，周末两小时', address: '/calls/recruiting/' },
  shift: '第一趟',
  people: 2,
  position: 3,
  hours: null,
  shifts: ['第二趟'],
  mayCancel: true,
  isKept: true,
  keptUntil: '2026-08-14',
};

const came: SignUpReceipt = {
  ...waiting,
  state: 'came',
  position: null,
  hours: 2.5,
  shifts: [],
  mayCancel: false,
};

const typed: TypedSignUp = {
  call: '/calls/recruiting/',
  shift: '第一趟',
  name: '示例',
  phone: '000',
  people: '2',
  remark: '',
  consent: '',
};

/** Sign-ups for the guide: a form that was sent with a slip, somebody who waits, somebody who came. */
export const exampleSignUps = {
  code: '7K2M-Q4XD-9TRA-0HEC',
  typed,
  faults: { phone: '电话写得不对，请检查：要能打得通，活动有变好告诉您。' },
  shifts: [
    { name: '第一趟', words: '2026年5月16日 07:30到09:30，老水闸，要 15 人' },
    { name: '第二趟', words: '2026年5月17日，要 15 人' },
  ],
  waiting,
  came,
};
