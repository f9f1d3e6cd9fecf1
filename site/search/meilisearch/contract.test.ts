import { randomBytes } from 'node:crypto';
import { it } from 'vitest';
import { searchContract } from '../testing/contract.ts';
import { startMeilisearchDouble } from '../testing/meilisearch-double.ts';
import { meilisearchEngine } from '../testing/meilisearch-engine.ts';
import { findRealMeilisearch } from '../testing/real-meilisearch.ts';

searchContract('Meilisearch’s client, against a double of its interface,', async () => {
  const double = await startMeilisearchDouble();
  return meilisearchEngine({ host: double.url, key: double.masterKey }, 'contract', () => double.close());
});

const real = await findRealMeilisearch(process.env);
if (real)
  searchContract('a real Meilisearch', () =>
    meilisearchEngine(real, `contract-${randomBytes(6).toString('hex')}`, () => real.stop()),
  );
else {
  console.warn(
    '\n  !!! NOT TESTED: the search contract on a real Meilisearch. Set MEILI_HOST (and MEILI_KEY), or put a `meilisearch` program on PATH. !!!\n',
  );
  it.skip(
    'a real Meilisearch keeps what search promises: SKIPPED, there is no server at MEILI_HOST and no `meilisearch` on PATH',
  );
}
