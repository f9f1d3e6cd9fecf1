import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { voiceMessageSchema, type VoiceMessage } from '@xianfeng/content-types/forms/voice-message';
import { z } from 'zod';

/** A message that waits until the desk has it. */
export interface Waiting {
  readonly seq: number;
  readonly attempts: number;
  readonly message: VoiceMessage;
}

/** What was sent and is not at the desk yet. */
export interface Inbox {
  /**
   * Keeps what was sent, on disk before it returns. `again` when this receipt's with this content is here or was
   * forwarded already, `used` when its receipt belongs to another content.
   */
  take(message: VoiceMessage, content: string): 'taken' | 'again' | 'used';
  /** Keeps what the holder of a receipt wants, behind whatever of theirs is waiting. */
  add(message: VoiceMessage): void;
  /** Deletes whatever of this receipt still waits. */
  forget(receipt: string): void;
  /** The letter or the sign-up of this receipt, while it waits. */
  waitingSent(receipt: string): VoiceMessage | undefined;
  /** The next messages that may be tried at `now` (ISO 8601), oldest first. */
  next(now: string, limit: number): Waiting[];
  /** The desk has it: it is deleted here. */
  acknowledged(seq: number): void;
  postpone(seq: number, nextTry: string): void;
  count(): number;
  /** How many the desk could not take. */
  refused(): number;
  /** Forgets that receipts were used before `at`, when no form can bring them again. */
  forgetUsed(at: string): void;
  close(): void;
}

const rowSchema = z.object({ seq: z.number(), attempts: z.number(), message: z.string() });

/**
 * Opens the file in which the portal keeps what people send, sealed so that it cannot read it itself. Only this process's
 * user may read it; what is deleted is overwritten.
 */
export function openInbox(file: string): Inbox {
  const database = new Database(file);
  if (file !== ':memory:') chmodSync(file, 0o600);
  database.pragma('journal_mode = WAL');
  // A receipt is given only for what a power cut cannot take back.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  database.exec(`
    CREATE TABLE IF NOT EXISTS waiting (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, receipt TEXT NOT NULL, what TEXT NOT NULL, message TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0, next_try TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX IF NOT EXISTS waiting_receipt ON waiting (receipt);
    CREATE TABLE IF NOT EXISTS used (receipt TEXT PRIMARY KEY, content TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
  `);
  const used = database.prepare<[string], string>('SELECT content FROM used WHERE receipt = ?').pluck();
  const use = database.prepare('INSERT INTO used (receipt, content, at) VALUES (?, ?, ?)');
  const insert = database.prepare('INSERT INTO waiting (receipt, what, message) VALUES (?, ?, ?)');
  const next = database.prepare<[string, number], unknown>(
    'SELECT seq, attempts, message FROM waiting WHERE next_try <= ? ORDER BY seq LIMIT ?',
  );
  const sent = database
    .prepare<[string], string>(
      "SELECT message FROM waiting WHERE receipt = ? AND what IN ('letter', 'signup')",
    )
    .pluck();
  const remove = database.prepare('DELETE FROM waiting WHERE seq = ?');
  const removeAll = database.prepare('DELETE FROM waiting WHERE receipt = ?');
  const postpone = database.prepare('UPDATE waiting SET attempts = attempts + 1, next_try = ? WHERE seq = ?');
  const count = database.prepare<[], number>('SELECT COUNT(*) FROM waiting').pluck();
  const refused = database.prepare<[], number>('SELECT COUNT(*) FROM waiting WHERE attempts > 0').pluck();
  const forgetUsed = database.prepare('DELETE FROM used WHERE at < ?');
  const add = (message: VoiceMessage): void =>
    void insert.run(message.receipt, message.what, JSON.stringify(message));
  // The journal beside the database still holds what was deleted until it is written back.
  const wipe = (): void => void database.pragma('wal_checkpoint(TRUNCATE)');
  return {
    take: database.transaction((message: VoiceMessage, content: string) => {
      const before = used.get(message.receipt);
      if (before !== undefined) return before === content ? 'again' : 'used';
      use.run(message.receipt, content, message.at);
      add(message);
      return 'taken';
    }),
    add,
    forget(receipt) {
      removeAll.run(receipt);
      wipe();
    },
    waitingSent(receipt) {
      const text = sent.get(receipt);
      return text === undefined ? undefined : voiceMessageSchema.parse(JSON.parse(text));
    },
    next: (now, limit) =>
      next.all(now, limit).map((row) => {
        const { message, ...rest } = rowSchema.parse(row);
        return { ...rest, message: voiceMessageSchema.parse(JSON.parse(message)) };
      }),
    acknowledged(seq) {
      remove.run(seq);
      if (count.get() === 0) wipe();
    },
    postpone: (seq, nextTry) => void postpone.run(nextTry, seq),
    count: () => count.get() as number,
    refused: () => refused.get() as number,
    forgetUsed: (at) => void forgetUsed.run(at),
    close: () => database.close(),
  };
}
