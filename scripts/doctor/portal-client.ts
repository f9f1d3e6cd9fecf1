import { ledgerAnswerSchema, type LedgerEntry } from '@xianfeng/content-types';
import { PlainError } from '../terminal/plain-error.mjs';

/** The portal as a visitor reaches it. */
export interface PortalClient {
  /** Status and, of a page, the text; status 0 when nothing came within 15 seconds, which inspections call unreachable. */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  /** Whether something stands at this address. */
  stands(path: string): Promise<boolean>;
  ledger(): Promise<LedgerEntry[]>;
}

const patienceMs = 15_000;
const pageSize = 500;

/** A client for the portal at `origin`, such as `http://127.0.0.1:4321`. */
export function portalClient(origin: string, signal: AbortSignal): PortalClient {
  const ask = (path: string, method: 'GET' | 'HEAD'): Promise<Response> =>
    fetch(origin + path, {
      method,
      redirect: 'follow',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
  return {
    async get(path) {
      try {
        const answer = await ask(path, 'GET');
        return { status: answer.status, text: await answer.text() };
      } catch {
        signal.throwIfAborted();
        return { status: 0, text: '' };
      }
    },
    async stands(path) {
      try {
        return (await ask(path, 'HEAD')).ok;
      } catch {
        signal.throwIfAborted();
        return false;
      }
    },
    async ledger() {
      const entries: LedgerEntry[] = [];
      for (;;) {
        const answer = await ask(
          `/api/ledger?after=${entries.at(-1)?.seq ?? 0}&limit=${pageSize}`,
          'GET',
        ).catch(() => null);
        signal.throwIfAborted();
        if (!answer?.ok)
          throw new PlainError(
            `门户没有给出公开账本（${origin}）。请先用 npm start 启动，等编辑台也起来了再体检。`,
          );
        const page = ledgerAnswerSchema.parse(await answer.json());
        entries.push(...page.entries);
        if (page.entries.length === 0 || entries.length >= page.head) return entries;
      }
    },
  };
}

/** Does `work` for every item, a few at a time, and keeps the order. */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
