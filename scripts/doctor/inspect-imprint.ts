import { contentTypeOf } from '@xianfeng/content-types';
import { findingAt, type Finding } from './finding.ts';
import type { PublicDocument } from './inspect-ledger.ts';

/** What an inspector looks for at the foot of a page, when it was assigned to the county. */
const assigned = [
  'siteIdCode',
  'icp',
  'policeRecord',
  'partyOrganMark',
  'reportErrorLink',
  'undertaker',
  'telephone',
];

/** The portal's own particulars. Whether a number was assigned only the county knows, so what is not there is no fault. */
export function inspectImprint(documents: readonly PublicDocument[]): Finding[] {
  const settings = documents.find(({ type }) => type === 'siteSettings')?.snapshot;
  if (!settings)
    return findingAt('fault', '还没有填写站点设置，页脚没有主办单位。请在编辑台的“站点设置”里填写。', ['/']);
  const { fields } = contentTypeOf('siteSettings');
  const missing = assigned
    .filter((name) => !settings[name])
    .map((name) => (fields as Record<string, { label: string }>)[name]?.label ?? name);
  return findingAt(
    'hint',
    '页脚里没有下面几项。已经核发的，请填进编辑台的“站点设置”；没有核发的不要填。',
    missing,
  );
}
