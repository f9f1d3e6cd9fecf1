import { bodyDocument } from '../../scripts/seed/body-document.ts';
import { file, ref, type Operation } from '../../scripts/seed/operation.ts';

/** As much of a county as one clerk needs: a town, its secretary, a project that is public, and a photo. */
export function smallCounty(photo: string): Operation[] {
  const project = {
    title: '青石河圩堤加固',
    slug: 'wei-di',
    kind: 'project',
    code: 'YL-2026-001',
    programme: ref('programme'),
    organization: ref('town'),
    topics: [ref('topic')],
    secretary: ref('secretary'),
    problem: '圩堤低了四十厘米。',
    measures: '分三段加高。',
    schedule: '年内完成。',
    goals: '达到设防标高。',
    commitment: { text: '年内加固完。', signer: '镇党委书记', signedOn: '2026-02-03' },
    milestones: [{ title: '第一段', planned: '2026-06-30' }],
    stage: 'underway',
  };
  return [
    { op: 'clock', at: '2026-02-03T01:00:00Z' },
    {
      op: 'save',
      type: 'siteSettings',
      key: 'settings',
      data: {
        name: '先锋',
        county: '云岭县',
        motto: '说到做到',
        introduction: '书记项目公开。',
        sponsor: '中共云岭县委组织部',
        letters: true,
      },
    },
    {
      op: 'save',
      type: 'organization',
      key: 'town',
      data: { name: '云岭县柳溪镇党委', slug: 'liu-xi', kind: 'party-committee', level: 'township' },
    },
    { op: 'save', type: 'topic', key: 'topic', data: { name: '乡村振兴', slug: 'xiang-cun' } },
    {
      op: 'save',
      type: 'person',
      key: 'secretary',
      data: {
        name: '演示人员',
        post: '柳溪镇党委书记',
        organization: ref('town'),
        role: 'secretary',
        consentToBeNamed: false,
      },
    },
    {
      op: 'publish',
      type: 'programme',
      key: 'programme',
      data: { name: '2026年度书记项目', slug: 'nian-du', year: 2026, about: '一年一批。' },
    },
    { op: 'file', key: 'photo', path: photo, name: '圩堤.png', alt: '加高后的圩堤' },
    { op: 'publish', type: 'project', key: 'project', data: { ...project, cover: file('photo') } },
    { op: 'accounts' },
  ];
}

/** The same, and a call for which people sign up on the site. */
export function callingCounty(photo: string): Operation[] {
  return smallCounty(photo).toSpliced(-1, 0, {
    op: 'publish',
    type: 'call',
    key: 'call',
    data: {
      title: '护堤巡查队',
      slug: 'hu-di',
      kind: 'volunteers',
      organization: ref('town'),
      body: bodyDocument('周末各走一趟。'),
      opens: '2026-02-03',
      quota: 3,
      takesSignups: true,
      shifts: [{ name: '上午', day: '2099-05-16', from: '08:00', to: '11:00', places: 3 }],
    },
  });
}
