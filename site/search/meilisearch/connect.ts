import { Meilisearch, MeilisearchApiError } from 'meilisearch';

/** Where Meilisearch is, and the key that may change it. */
export interface MeiliSettings {
  readonly host: string;
  readonly key?: string | undefined;
}

/** Oldest server that knows all settings used here (`attributeRank` came with it). */
export const oldestServer = [1, 36] as const;

/** Always the same, so that every start finds the key of the last one. */
const searchKeyUid = '6f1d6c1e-7c53-4e0e-9a30-5d1c6a0f7b21';
/** A reader does not wait longer: then the embedded engine answers. */
const answerTimeout = 5_000;
/** Five hundred documents at once take a busy server a while. */
const tellTimeout = 60_000;

/** A server that answers, but that cannot be used; the message says what to do. */
export class UnfitMeilisearch extends Error {}

function fits(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestServer[0] || (major === oldestServer[0] && minor >= oldestServer[1]);
}

/** A client that may change everything, once the server has shown that it is new enough. @throws UnfitMeilisearch, or what the client throws */
export async function connectAdministrator({ host, key }: MeiliSettings): Promise<Meilisearch> {
  const client = new Meilisearch({
    host,
    timeout: tellTimeout,
    ...(key === undefined ? {} : { apiKey: key }),
  });
  const { pkgVersion } = await client.getVersion();
  if (!fits(pkgVersion))
    throw new UnfitMeilisearch(
      `Meilisearch 的版本是 ${pkgVersion}，需要 ${oldestServer.join('.')} 或更新，请升级。`,
    );
  return client;
}

/** A client that may only search one index. A server without a master key has no keys, and its clients need none. */
export async function connectSearcher(
  administrator: Meilisearch,
  { host, key }: MeiliSettings,
  indexUid: string,
): Promise<Meilisearch> {
  if (key === undefined) return new Meilisearch({ host, timeout: answerTimeout });
  return new Meilisearch({ host, timeout: answerTimeout, apiKey: await searchKey(administrator, indexUid) });
}

async function searchKey(administrator: Meilisearch, indexUid: string): Promise<string> {
  try {
    // Newer servers tell a key only when it is made: then it is made again.
    const known: { readonly indexes: readonly string[]; readonly key?: string } =
      await administrator.getKey(searchKeyUid);
    if (known.key !== undefined && known.indexes.includes(indexUid)) return known.key;
    await administrator.deleteKey(searchKeyUid);
  } catch (error) {
    if (!(error instanceof MeilisearchApiError) || error.cause?.code !== 'api_key_not_found') throw error;
  }
  const made = await administrator.createKey({
    uid: searchKeyUid,
    name: 'portal search',
    description: 'Searches the portal’s public documents; may do nothing else.',
    actions: ['search'],
    indexes: [indexUid],
    expiresAt: null,
  });
  return made.key;
}
