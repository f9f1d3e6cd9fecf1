import type { Portal } from '../../portal/open-portal.ts';
import { createLedgerPages, type LedgerPages } from './ledger-pages.ts';
import { openWaitingRoom, type WaitingRoom } from './waiting-room.ts';

/** The ledger as the public reads it: the portal's own copy, with a place to wait for news. */
export interface PublicLedger {
  readonly pages: LedgerPages;
  readonly waiting: WaitingRoom;
  head(): number;
}

export function openPublicLedger({ store, taken }: Pick<Portal, 'store' | 'taken'>): PublicLedger {
  const waiting = openWaitingRoom();
  taken.listen(waiting.callOut);
  return { pages: createLedgerPages(store.entries), waiting, head: () => store.entries.head().seq };
}
