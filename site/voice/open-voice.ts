import { askReceipt, type DeskAccess } from './ask-desk.ts';
import { forward } from './forward.ts';
import { openInbox, type Inbox } from './inbox.ts';
import type { Random } from './seal-letter.ts';

/** The keys that the portal has for what people send: with neither of them can it read what it took. */
export interface VoiceKeys {
  /** To which it seals: 32 raw bytes of X25519. */
  readonly desk: Uint8Array;
  /** Of which it makes receipts and form tokens. */
  readonly visitor: Uint8Array;
}

export interface VoiceOptions extends DeskAccess {
  readonly inboxFile: string;
  readonly keys: VoiceKeys;
  readonly now: () => Date;
  readonly random: Random;
  readonly log: (sentence: string) => void;
  readonly signal: AbortSignal;
  /** How often to look for what is to be handed over, when not the usual. */
  readonly everyMs?: number;
}

/** All that takes what people send. */
export interface Voice {
  readonly inbox: Inbox;
  readonly keys: VoiceKeys;
  readonly now: () => Date;
  readonly random: Random;
  ask(receipt: string): ReturnType<typeof askReceipt>;
  /** Hands over to the desk what came, until the process is asked to end. */
  watch(): Promise<void>;
  close(): void;
}

const usualEveryMs = 1_000;

export function openVoice(options: VoiceOptions): Voice {
  const { inboxFile, keys, now, random, everyMs = usualEveryMs } = options;
  const inbox = openInbox(inboxFile);
  return {
    inbox,
    keys,
    now,
    random,
    ask: (receipt) => askReceipt(options, receipt),
    watch: () => forward({ ...options, inbox, everyMs }),
    close: () => inbox.close(),
  };
}
