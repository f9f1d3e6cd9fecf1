import { randomUUID } from 'node:crypto';

interface Progress {
  readonly done: number;
  readonly total: number;
}

const longestMs = 3_600_000;
const known = new Map<string, { progress: Progress; since: number }>();

/** A number by which somebody may ask how far his import is; nobody can guess it, and it says nothing else. */
export function newTicket(now: number): string {
  for (const [ticket, { since }] of known) if (now - since > longestMs) known.delete(ticket);
  const ticket = randomUUID();
  known.set(ticket, { progress: { done: 0, total: 0 }, since: now });
  return ticket;
}

export function noteProgress(ticket: string, progress: Progress): void {
  const entry = known.get(ticket);
  if (entry) entry.progress = progress;
}

/** Null for a number that was never given out. */
export const progressOf = (ticket: string): Progress | null => known.get(ticket)?.progress ?? null;
