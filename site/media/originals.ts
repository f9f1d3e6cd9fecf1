/** The place that keeps the originals cannot be asked now; asking again later may help. */
export class OriginalUnavailable extends Error {
  override readonly name = 'OriginalUnavailable';
}

/** The place answered that it does not have, or does not give, this original. */
export class OriginalMissing extends Error {
  override readonly name = 'OriginalMissing';
}

export type FetchOriginal = (url: string) => Promise<Uint8Array>;

const asksToComeBack = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

/**
 * Fetches originals over HTTP; `base` is the CMS's address, for addresses that begin with a slash.
 * Throws `OriginalUnavailable` (network, time, 5xx) or `OriginalMissing` (any other refusal).
 */
export function originalsOver(base: string, timeoutMs = 60_000, ask: typeof fetch = fetch): FetchOriginal {
  return async (url) => {
    if (!URL.canParse(url, base)) throw new OriginalMissing(`not an address: ${url}`);
    let status: number;
    try {
      const response = await ask(new URL(url, base), { signal: AbortSignal.timeout(timeoutMs) });
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
