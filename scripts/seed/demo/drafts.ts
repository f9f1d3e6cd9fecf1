import { bodyDocument } from '../body-document.ts';
import { ref } from '../operation.ts';
import type { DocumentStory } from './document-story.ts';

/** What editors are still writing: it must never show in public. */
export const draftStories: readonly DocumentStory[] = [
  {
    day: -2,
    type: 'update',
    key: 'draft-shangping-yanqi',
    draft: true,
    data: {
      title: '上坪村第二眼井延期申请（待批）',
      project: ref('shangping-yinshui'),
      kind: 'progress',
      organization: ref('heping'),
      asOf: '{-2d}',
      body: bodyDocument('拟申请把第二眼井出水日期延到{24y}，等乡党委研究。数字还没有核对，先存草稿。'),
    },
  },
  {
    day: -1,
    type: 'notice',
    key: 'draft-pingxuan',
    draft: true,
    data: {
      title: '三个最佳评选名单（讨论稿）',
      slug: 'san-ge-zuijia-taolun',
      kind: 'publicity',
      organization: ref('zuzhibu'),
      body: bodyDocument('讨论稿，未定，不得外传。'),
    },
  },
  {
    day: -1,
    type: 'call',
    key: 'draft-yangshu',
    draft: true,
    data: {
      title: '圩堤植草，找人帮半天',
      slug: 'weidi-zhicao',
      kind: 'volunteers',
      organization: ref('liuxi'),
      project: ref('qingshi-he-weidi'),
      opens: '{10d}',
      body: bodyDocument('草籽还没有到，日期待定。'),
    },
  },
];
