import { createHash } from 'node:crypto';
import { z } from 'zod';
import { noteKinds, type NoteKind } from '../language/note-kinds.ts';
import { publicTypeNames } from '../types/index.ts';
import { canonicalJson, type Json } from './canonical-json.ts';

export const ledgerActions = ['publish', 'revise', 'withdraw', 'redact'] as const;
export type LedgerAction = (typeof ledgerActions)[number];

/**
 * One public event, format 2. `snapshot` is the whole public document after `publish` and `revise`, null after `withdraw`,
 * `{redacts:[seq,…]}` for `redact`. `digest` and `noteDigest` are made of snapshot and note with `salt`, 16 random bytes
 * (see leaf.ts). On a `publish`/`revise` entry that was redacted later, snapshot, note and salt are null and the digests stay.
 */
export const ledgerEntrySchema = z.object({
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  action: z.enum(ledgerActions),
  type: z.enum(publicTypeNames),
  documentId: z.string().regex(/^[a-z0-9]{24}$/),
  snapshot: z.record(z.string(), z.unknown()).nullable(),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string().nullable(),
  noteKind: z.enum(Object.keys(noteKinds) as [NoteKind, ...NoteKind[]]).nullable(),
  noteDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
export type LedgerEntry = z.output<typeof ledgerEntrySchema>;

/** Answer of `GET /api/ledger`. */
export const ledgerAnswerSchema = z.object({
  entries: z.array(ledgerEntrySchema),
  head: z.number().int().nonnegative(),
});

export const redactionSchema = z.strictObject({ redacts: z.array(z.number().int().positive()).min(1) });

/**
 * SHA-256, in lower-case hex, of a snapshot's canonical JSON without salt: for comparing drafts inside the desk. What the
 * public sees is `entryDigest`.
 */
export function snapshotDigest(snapshot: Json): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}
