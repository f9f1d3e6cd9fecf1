import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const healthSchema = z.object({
  status: z.string(),
  ledger: z.object({ seq: z.number(), desk: z.number().nullable(), fault: z.string().nullable() }),
  pages: z.object({ standing: z.number(), waiting: z.number() }),
});

/** What the portal says of itself at `/health.json`. */
export type PortalHealth = z.infer<typeof healthSchema>;

/** Whether the portal cannot go on by itself: it stands as it is, perhaps without a first page, and the desk says why. */
const cannotGoOn = ({ status, ledger }: PortalHealth): boolean => ledger.fault !== null || status === 'stuck';

/** Where writing has got to: done, or in a few words. */
export function writingState(health: PortalHealth): { stands: boolean; words: string } {
  const { ledger, pages } = health;
  const { standing, waiting } = pages;
  const received = ledger.desk !== null && ledger.seq >= ledger.desk;
  if (cannotGoOn(health) || (received && waiting === 0)) return { stands: true, words: '' };
  if (ledger.desk === null) return { stands: false, words: '等编辑台的公开账本' };
  if (!received) return { stands: false, words: `已收到公开账本 ${ledger.seq}／${ledger.desk} 条` };
  return { stands: false, words: `已写好 ${standing}／${standing + waiting} 页` };
}

async function ask<T>(url: string, read: (response: Response) => Promise<T>): Promise<T | null> {
  try {
    return await read(await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }));
  } catch {
    // It was asked too early, or is being started again: asked once more, it answers.
    return null;
  }
}

/**
 * Waits until every page of what is public stands and the first page is answered with it, or until the portal says that it
 * cannot go on.
 *
 * @param portal where the portal answers, without a slash at the end
 * @param detail told where writing has got to, in a few words
 */
export async function untilPagesStand(
  portal: string,
  detail: (words: string) => void,
  signal: AbortSignal,
  everyMs = 300,
): Promise<void> {
  for (;;) {
    const health = await ask(`${portal}/health.json`, async (response) =>
      healthSchema.parse(await response.json()),
    );
    const state = health && writingState(health);
    if (state) detail(state.words);
    if (health && cannotGoOn(health)) return;
    if (state?.stands) {
      const ok = await ask(`${portal}/`, async (response) => {
        await response.body?.cancel();
        return response.ok;
      });
      if (ok) return;
    }
    await pause(everyMs, undefined, { signal });
  }
}
