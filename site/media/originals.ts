import { ledgerKeyHeader } from '@xianfeng/content-types/ledger/ledger-key';

/** The place that keeps the originals cannot be asked now; asking again later may help. */
export class OriginalUnavailable extends Error {
  override readonly name = 'OriginalUnavailable';
}

/** The place answered that it does not have, or does not give, this original. */
export class OriginalMissing extends Error {
  override readonly name = 'OriginalMissing';
}

export type FetchOriginal = (url: string) => Promise<Uint8Array>;

// Refused for the key: nothing is said of the file, and the key can be mended.
const asksToComeBack = (status: number): boolean =>
  status >= 500 || status === 401 || status === 408 || status === 425 || status === 429;

/** Where the originals are kept, and how the portal is known there. */
export interface OriginalsPlace {
  /** Address of the CMS, for addresses that begin with a slash. */
  readonly cms: string;
  /** Shown to the CMS alone. */
  readonly ledgerKey: string;
}

/**
 * Fetches originals over HTTP.
 * Throws `OriginalUnavailable` (network, time, 5xx) or `OriginalMissing` (any other refusal).
 */
export function originalsOver(
  { cms, ledgerKey }: OriginalsPlace,
  timeoutMs = 60_000,
  ask: typeof fetch = fetch,
): FetchOriginal {
  return async (url) => {
    const address = URL.parse(url, cms);
    if (!address) throw new OriginalMissing(`not an address: ${url}`);
    const headers: Record<string, string> =
      address.origin === new URL(cms).origin ? { [ledgerKeyHeader]: ledgerKey } : {};
    let status: number;
    try {
      const response = await ask(address, {
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      status = response.status;
      await response.body?.cancel();
    } catch (cause) {
      throw new OriginalUnavailable(`original not reachable: ${url}`, { cause });
    }
    if (asksToComeBack(status)) throw new OriginalUnavailable(`original not given now (${status}): ${url}`);
    throw new OriginalMissing(`original not there (${status}): ${url}`);
  };
}
