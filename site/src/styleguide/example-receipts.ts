import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';

const waiting: ReceiptState = {
  state: 'accepted',
  kind: 'error',
  receivedOn: '2026-05-06',
  due: '2026-05-13',
  unit: '示例镇',
  answer: null,
  rating: null,
  keptUntil: null,
};

/** Receipts for the guide: of a letter that is being worked on, and of one that was answered and judged. */
export const exampleReceipts = {
  code: '7K2M-Q4XD-9TRA-0HEC',
  waiting,
  answered: {
    ...waiting,
    state: 'answered',
    due: null,
    answer: {
      text: '示例：灯杆编号已经改好，5月11日晚上亮了。',
      outcome: 'adopted',
      on: '2026-05-12',
      unit: '示例镇',
    },
    rating: 'content',
    keptUntil: '2026-11-12',
  } satisfies ReceiptState,
};
