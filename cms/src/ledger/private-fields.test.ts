import { contentTypeOf, publicTypeNames, typeNames, type TypeName } from '@xianfeng/content-types';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ExampleDocuments, privateFields } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
});
afterAll(() => cms.stop());

/** Long enough never to stand anywhere by chance. */
const secret = fc.stringMatching(/^密[a-z]{12}$/);

async function everythingPublic(): Promise<string> {
  let after = 0;
  let text = '';
  for (;;) {
    const page = await (await cms.asPortal(`/api/ledger?after=${after}&limit=1000`)).text();
    const { entries } = JSON.parse(page) as { entries: { seq: number }[] };
    text += page;
    const last = entries.at(-1);
    if (!last) return text;
    after = last.seq;
  }
}

test('there are private fields to look for', () => {
  expect(typeNames.flatMap(privateFields)).toEqual(expect.arrayContaining(['internalNote', 'remarks']));
});

test.each(publicTypeNames)(
  'what editors keep to themselves in %s is never in its entry',
  { timeout: 60_000 },
  async (name) => {
    const type = contentTypeOf(name);
    if (type.single) {
      await examples.publish(name);
      return expect(await everythingPublic()).not.toContain('密');
    }
    await fc.assert(
      fc.asyncProperty(secret, async (text) => {
        // A day keeps no secret word.
        const written = privateFields(name).filter((field) =>
          ['string', 'text'].includes(type.fields[field]?.storage?.type ?? ''),
        );
        const hidden = Object.fromEntries(written.map((field) => [field, text]));
        const person = await examples.publish('person', { name: text, consentToBeNamed: false });
        const quotes = Object.fromEntries(
          Object.entries(type.fields)
            .filter(([, field]) => field.kind === 'quote')
            .map(([field]) => [field, person]),
        );
        const documentId = await examples.publish(name as TypeName, { ...hidden, ...quotes });
        expect((await cms.ledger(documentId)).map((entry) => entry.action)).toEqual(['publish']);
        expect(await everythingPublic()).not.toContain(text);
      }),
      { numRuns: 2 },
    );
  },
);
