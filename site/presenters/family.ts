import type { PublicTypeName } from '@xianfeng/content-types';
import { isAnnounced, type AnnouncedType } from '../content/announced-types.ts';
import { announcedOf } from './types/index.ts';

/** What hangs on the addresses of types that have a page and are not announced. */
const ofOthers: Partial<Record<Exclude<PublicTypeName, AnnouncedType>, readonly string[]>> = {
  organization: ['feed.xml', 'all/feed.xml', 'calendar.ics', 'card.png'],
  topic: ['feed.xml', 'card.png'],
  programme: ['feed.xml', 'card.png', 'coverage/', 'coverage/feed.xml', 'coverage/units.csv'],
};

/** What hangs on a document's own address besides its page. */
export function companionsOf(type: PublicTypeName): readonly string[] {
  return isAnnounced(type) ? announcedOf(type).companions : (ofOthers[type] ?? []);
}

/** All addresses that belong to one document alone, given its permanent address. */
export function family(type: PublicTypeName, address: string): string[] {
  return [address, ...companionsOf(type).map((name) => `${address}${name}`)];
}
