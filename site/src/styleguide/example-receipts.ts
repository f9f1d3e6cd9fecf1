import type { ReceiptState } from '@xianfeng/content-types/forms/voice-message';

const answered: ReceiptState = {
  state: 'answered',
  kind: 'error',
  receivedOn: '2026-05-06',
  due: null,
  unit: '示例镇',
  answer: {
    text: '示例：灯杆编号已经改好，5月11日晚上亮了。',
    outcome: 'adopted',
    on: '2026-05-12',
    unit: '示例镇',
  },
  rating: 'discontent',
  first: null,
  mayRecheck: true,
  opinion: null,
  keptUntil: '2026-11-12',
};

const again: ReceiptState = {
  ...answered,
  first: answered.answer,
  mayRecheck: false,
  opinion: '/opinions/shi-li/',
  rating: 'content',
};

/** Receipts for the guide: of a letter that was answered and judged, and of one that was looked at again and published. */
export const exampleReceipts = { code: '7K2M-Q4XD-9TRA-0HEC', answered, again };
