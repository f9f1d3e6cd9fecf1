import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { originalsOver } from '../media/originals.ts';
import { followLedger } from '../publisher/follow-ledger.ts';
import { openPortal } from '../portal/open-portal.ts';
import { openDoor } from './door/open-door.ts';
import { openSubscribers } from './subscribers/open-subscribers.ts';
import { isDamage, suspect } from '../store/set-aside.ts';
import { keepFiles } from './keep-files.ts';
import { keepTime } from './keep-time.ts';
import { openVoice } from '../voice/open-voice.ts';
import { createPortalHandler } from './portal-handler.ts';
import { readSettings } from './settings.ts';

const log = (sentence: string): void => console.warn(sentence);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

try {
  const settings = readSettings(process.env);
  /** A store that is damaged is set aside at the next start, which comes at once. */
  const endWhenDamaged = (error: unknown): void => {
    if (!isDamage(error) || stop.signal.aborted) return;
    log(`门户的数据文件读不了（${error.message}）。门户重新启动，从公开账本重新做一个。`);
    suspect(settings.databaseFile);
    process.exitCode = 1;
    stop.abort();
  };
  const portal = await openPortal({
    ...settings,
    answersApart: true,
    packs: true,
    fetchOriginal: originalsOver(settings),
    now: () => new Date().toISOString(),
    log,
    signal: stop.signal,
    onDamage: endWhenDamaged,
  });

  const subscribers = openSubscribers(portal, {
    ...settings,
    now: () => new Date(),
    log,
    signal: stop.signal,
  });
  const { voice: keys, inboxFile } = settings;
  const voice =
    keys && inboxFile
      ? openVoice({
          inboxFile,
          keys,
          cms: settings.cms,
          key: settings.ledgerKey,
          fetch,
          now: () => new Date(),
          random: (bytes) => new Uint8Array(randomBytes(bytes)),
          log,
          signal: stop.signal,
        })
      : undefined;
  const server = openDoor(createPortalHandler(portal, settings, log, subscribers, voice));
  // Files that stand already are served while the rest is finished.
  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  await portal.publisher.start();
  void portal.packer?.addAll();
  const clock = keepTime(portal.publisher, log, stop.signal);
  const files = keepFiles(portal.publisher, log, endWhenDamaged, stop.signal);
  const telling = subscribers.watch();
  const forwarding = voice?.watch();
  // What the desk said before this start says nothing of now.
  portal.store.setState('ledger-head', '');
  portal.store.setState('desk-stuck', '');
  const ledger = followLedger(
    {
      cms: settings.cms,
      key: settings.ledgerKey,
      fetch,
      log,
      onCaughtUp: () => portal.publisher.caughtUp(),
      onHead: (seq) => portal.store.setState('ledger-head', String(seq)),
      onStuck: (count) => portal.store.setState('desk-stuck', String(count)),
      onFault: (sentence) => portal.store.setState('ledger-fault', sentence ?? ''),
    },
    portal.store.entries,
    async (entries, more) => {
      await portal.publisher.take(entries, more).catch((error: unknown) => {
        endWhenDamaged(error);
        throw error;
      });
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
  await Promise.all([clock, files, ledger, telling, forwarding, portal.publisher.idle()]);
  voice?.close();
  subscribers.close();
  await portal.close();
} catch (error) {
  if (stop.signal.aborted) process.exit();
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
