import type { ServerResponse } from 'node:http';
import { drawn } from '../addresses/drawn.ts';
import type { Portal } from '../portal/open-portal.ts';
import type { Inbox } from '../voice/inbox.ts';
import { ranks } from '../publisher/render-queue.ts';

const shown = 20;
const keptMs = 1_000;

function told(portal: Portal, inbox?: Inbox): string {
  const { store, publisher, worker } = portal;
  const head = store.state('ledger-head');
  const failed = store.pages.waiting(ranks.failed, shown);
  const waiting = publisher.stuck();
  const status = publisher.awaitsLedger()
    ? 'restoring'
    : waiting > 0
      ? 'stuck'
      : failed.count > 0
        ? 'failing'
        : 'ok';
  return JSON.stringify({
    status,
    ledger: {
      ...store.entries.head(),
      desk: head ? Number(head) : null,
      fault: store.state('ledger-fault') || null,
    },
    // Share cards take as long as thirty pages each, and no page waits for them.
    pages: store.pages.progress(drawn['card.png'].rank),
    failed,
    waiting,
    damage: portal.damage(),
    onRequest: worker?.(),
    // Mails and messages of the desk about what waits there.
    notices: { stuck: Number(store.state('desk-stuck') || 0) },
    letters: inbox && { waiting: inbox.count(), refused: inbox.refused() },
  });
}

/**
 * What `/health.json` says: that the portal serves, how far in the ledger it is of how far the desk's goes (null until the
 * desk said so) and what keeps it there, how many pages stand and wait, which could not be made and stand as they were,
 * and what of the desk's own mails stands still.
 * `status` is `restoring` while a store that was made anew waits for the ledger, `stuck` when pages wait and none has gone on
 * for a minute, `failing` when single ones fail. It counts over all pages and looks into a folder, so that it is kept for a
 * second, whoever asks; `now` is in milliseconds.
 */
export function createHealth(portal: Portal, now: () => number, inbox?: Inbox): () => string {
  let kept: { readonly until: number; readonly text: string } | undefined;
  return () => {
    const at = now();
    if (!kept || kept.until <= at) kept = { until: at + keptMs, text: told(portal, inbox) };
    return kept.text;
  };
}

export function answerHealth(health: string, response: ServerResponse): void {
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(health);
}
