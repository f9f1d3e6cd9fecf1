import type { PublicTypeName } from '@xianfeng/content-types';

/** Types whose documents have a page and are announced in feeds and month archives. */
export const announcedTypes = [
  'project',
  'update',
  'call',
  'bulletin',
  'notice',
  'case',
  'honour',
  'meeting',
  'standing',
  'supervision',
  'opinion',
  'appraisal',
] as const;
export type AnnouncedType = (typeof announcedTypes)[number];

export function isAnnounced(type: PublicTypeName): type is AnnouncedType {
  return (announcedTypes as readonly PublicTypeName[]).includes(type);
}
