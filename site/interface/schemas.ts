import { ledgerAnswerSchema, publicTypeNames } from '@xianfeng/content-types';
import { z } from 'zod';
import { matchKinds } from '../search/port.ts';
import type { Part } from './path-item.ts';

const fragments = z.array(z.looseObject({ text: z.string(), marked: z.boolean() }));
const counted = z.array(z.looseObject({ value: z.string(), count: z.int().nonnegative() }));

/** What answers in JSON look like. New members may come; those that stand here stay. */
export const answerSchemas = {
  LedgerAnswer: ledgerAnswerSchema,
  SearchResult: z.looseObject({
    hits: z.array(
      z.looseObject({
        documentId: z.string(),
        type: z.enum(publicTypeNames),
        /** Whether it contains the words, sounds like them, or differs by a character. */
        match: z.enum(matchKinds),
        title: z.string(),
        titleMarked: fragments,
        address: z.string(),
        organization: z.string().optional(),
        organizationName: z.string().optional(),
        firstPublished: z.iso.datetime(),
        snippet: fragments,
        cut: z.looseObject({ before: z.boolean(), after: z.boolean() }),
      }),
    ),
    total: z.int().nonnegative(),
    exact: z.int().nonnegative(),
    page: z.int().positive(),
    pages: z.int().nonnegative(),
    facets: z.looseObject({
      type: counted,
      organization: counted,
      topic: counted,
      year: counted,
      stage: counted,
      state: counted,
    }),
  }),
  Suggestions: z.looseObject({
    suggestions: z.array(
      z.looseObject({
        text: z.string(),
        type: z.enum(publicTypeNames),
        kind: z.string(),
        address: z.string(),
      }),
    ),
  }),
  JsonFeed: z.looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    items: z.array(
      z.looseObject({
        id: z.url(),
        url: z.url(),
        title: z.string(),
        content_html: z.string(),
        date_published: z.string(),
      }),
    ),
  }),
  OEmbed: z.looseObject({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.url(),
    html: z.string(),
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  DataFile: z.looseObject({
    title: z.string(),
    type: z.enum(publicTypeNames),
    schema: z.url(),
    source: z.url(),
    licence: z.looseObject({ name: z.string(), url: z.url().nullable() }),
    asOf: z.looseObject({ seq: z.int().nonnegative(), at: z.iso.datetime().nullable() }),
    count: z.int().nonnegative(),
    records: z.array(
      z.looseObject({
        type: z.enum(publicTypeNames),
        documentId: z.string(),
        seq: z.int(),
        salt: z.string(),
        digest: z.string(),
        data: z.looseObject({}),
      }),
    ),
  }),
  Health: z.strictObject({
    /** `restoring`: pages stand as they were until the ledger has been read anew; `failing`: some pages could not be made; `stuck`: pages wait and none has gone on for a minute. */
    status: z.enum(['ok', 'restoring', 'failing', 'stuck']),
    /** Position and instant of the last ledger entry that the portal has read. */
    ledger: z.strictObject({
      seq: z.int().nonnegative(),
      at: z.iso.datetime().nullable(),
      /** How far the desk's ledger goes, as it last said; null before it did. */
      desk: z.int().nonnegative().nullable(),
      /** Why no further entry is taken: the desk's ledger was rewritten, cut, or does not fit its digests. */
      fault: z.string().nullable(),
    }),
    /** How many pages stand, and how many wait to be written (cards to share not counted). */
    pages: z.strictObject({ standing: z.int().nonnegative(), waiting: z.int().nonnegative() }),
    /** Pages that could not be made and stand as they were: how many, and the first of them. */
    failed: z.strictObject({ count: z.int().nonnegative(), first: z.array(z.string()) }),
    /** The thread that works out what is made on request: how many wait, how often it had to be started again. */
    onRequest: z.strictObject({ waiting: z.int().nonnegative(), restarts: z.int().nonnegative() }).optional(),
    /** How many mails and messages of the desk about what waits there were not taken by the other side, as the desk last said. */
    notices: z.strictObject({ stuck: z.int().nonnegative() }),
    /** What people sent: how much waits to be handed over to the desk, and how much of it the desk could not open. Only where letters are taken. */
    letters: z.strictObject({ waiting: z.int().nonnegative(), refused: z.int().nonnegative() }).optional(),
    /** How many pages wait while nothing goes on; 0 while all is well. */
    waiting: z.int().nonnegative(),
    /** That the portal's store was damaged and made anew, in Chinese; null when it was not, or after the damaged file was removed. */
    damage: z.string().nullable(),
  }),
} as const satisfies Record<string, z.ZodType>;

/** The same as JSON Schema, for OpenAPI's `components`. */
export function answerJsonSchemas(): Part {
  return Object.fromEntries(
    Object.entries(answerSchemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'output' })]),
  );
}
