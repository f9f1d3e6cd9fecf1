import { once } from 'node:events';
import { originalsOver } from '../media/originals.ts';
import { followLedger } from '../publisher/follow-ledger.ts';
import { openPortal } from '../portal/open-portal.ts';
import { openDoor } from './door/open-door.ts';
import { openSubscribers } from './subscribers/open-subscribers.ts';
import { keepTime } from './keep-time.ts';
import { createPortalHandler } from './portal-handler.ts';
import { readSettings } from './settings.ts';

const log = (sentence: string): void => console.warn(sentence);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  const settings = readSettings(process.env);
  const portal = await openPortal({
    ...settings,
    answersApart: true,
    packs: true,
    fetchOriginal: originalsOver(settings.cms),
    now: () => new Date().toISOString(),
    log,
    signal: stop.signal,
  });

  const subscribers = openSubscribers(portal, {
    ...settings,
    now: () => new Date(),
    log,
    signal: stop.signal,
  });
  const server = openDoor(createPortalHandler(portal, settings, log, subscribers));
  // Files that stand already are served while the rest is finished.
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  await portal.publisher.start();
  void portal.packer?.addAll();
  const clock = keepTime(portal.publisher, log, stop.signal);
  const telling = subscribers.watch();
  const ledger = followLedger(
    {
      cms: settings.cms,
      key: settings.ledgerKey,
      fetch,
      log,
      onFault: (sentence) => portal.store.setState('ledger-fault', sentence ?? ''),
    },
    portal.store.entries,
    async (entries, more) => {
      await portal.publisher.take(entries, more);
      if (entries.some(({ action }) => action === 'redact'))
        portal
          .forgetDeleted()
          .catch((error: unknown) => log(`清除的内容还留在 portal.db 里：${String(error)}`));
    },
    stop.signal,
  );

  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  server.close();
  server.closeAllConnections();
  await Promise.all([clock, ledger, telling, portal.publisher.idle()]);
  subscribers.close();
  await portal.close();
} catch (error) {
  if (stop.signal.aborted) process.exit(0);
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
