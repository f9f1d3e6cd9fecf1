import { inject } from 'vitest';
import type { StillPortal } from './still-portal.ts';

/** The demo county's portal, with the address of one page of each kind, the one with the most on it. */
export interface DemoPortal extends StillPortal {
  readonly kinds: readonly string[];
}

/** The demo county on the still day: one portal for all files that look at it, drawn when the first of them asks. */
export async function startDemoPortal(): Promise<DemoPortal> {
  const answer = await fetch(inject('demoCounty'));
  if (!answer.ok) throw new Error(await answer.text());
  // It goes when the tests of all files end.
  return { ...((await answer.json()) as Omit<DemoPortal, 'close'>), close: async () => undefined };
}
