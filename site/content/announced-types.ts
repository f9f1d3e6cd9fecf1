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
] as const;
export type AnnouncedType = (typeof announcedTypes)[number];
