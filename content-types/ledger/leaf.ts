import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { NoteKind } from '../language/note-kinds.ts';
import type { PublicTypeName } from '../types/index.ts';

/** What a leaf of the public log says of an entry; readable even after the entry's content was redacted. */
export interface LeafFields {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly digest: string;
  readonly noteKind: NoteKind | null;
  readonly noteDigest: string | null;
}

function salted(salt: string, text: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(text, 'utf8').digest('hex');
}

/**
 * The check code of an entry: SHA-256 of its 16 random bytes (`salt`, hex) and its snapshot's canonical JSON, in lower-case hex.
 * Without the salt, which a redaction removes, a short text such as a telephone number cannot be guessed back.
 */
export function entryDigest(salt: string, snapshot: Json): string {
  return salted(salt, canonicalJson(snapshot));
}

/** The same over the public reason of a change; null where there is none. */
export function noteDigest(salt: string, note: string | null): string | null {
  return note === null ? null : salted(salt, note);
}

/** The bytes of the log's leaf for an entry, canonical JSON in UTF-8; its index in the log is `seq` − 1. */
export function leafData(entry: LeafFields): Uint8Array {
  const { seq, at, action, type, documentId, digest, noteKind, noteDigest: noted } = entry;
  return new TextEncoder().encode(
    canonicalJson({ v: 2, seq, at, action, type, documentId, digest, noteKind, noteDigest: noted }),
  );
}
