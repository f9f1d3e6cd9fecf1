import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';
import { postgresServer, type PostgresServer } from '../testing/postgres-server.mts';
import { ask } from '../testing/test-database.mts';

interface Client {
  connect(): Promise<void>;
  query(statement: string): Promise<unknown>;
  end(): Promise<void>;
}
const { Client } = createRequire(import.meta.url)('pg') as {
  Client: new (options: { connectionString: string }) => Client;
};

let server: PostgresServer;
let cast: DeskCast;
let database: string;

beforeAll(async () => {
  server = await postgresServer();
  const before = process.env.TEST_DATABASE_URL;
  process.env.TEST_DATABASE_URL = server.address;
  cast = await DeskCast.start();
  if (before === undefined) delete process.env.TEST_DATABASE_URL;
  database = process.env.DATABASE_URL ?? '';
});
afterAll(async () => {
  await cast?.stop();
  delete process.env.DATABASE_URL;
  await server?.stop();
});

const waiting = async () => {
  const rows = await ask(
    database,
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 25));
}

/**
 * Stops a publication between the reading of what was approved and the copying of it: there it asks for the wordings, which
 * nobody may read until it is let go. In the meantime somebody does `other`.
 */
async function whileStopped(publish: () => Promise<unknown>, other: () => Promise<unknown>): Promise<void> {
  const { tableName } = cast.cms.app.db.metadata.get('api::wording.wording');
  const holder = new Client({ connectionString: database });
  await holder.connect();
  try {
    await holder.query(`begin; lock table "${tableName}" in access exclusive mode`);
    const publication = publish();
    await until(async () => (await waiting()) === 1);
    let done = false;
    const meanwhile = other().finally(() => {
      done = true;
    });
    await until(async () => done || (await waiting()) === 2);
    await holder.query('commit');
    await Promise.all([publication, meanwhile]);
  } finally {
    await holder.end();
  }
}

const titlesInPublic = async (documentId: string) =>
  (await cast.cms.ledger(documentId)).map(
    ({ snapshot }) => (JSON.parse(snapshot ?? 'null') as { title: string }).title,
  );

const titleOf = async (documentId: string) =>
  (await cast.cms.documents('notice').findOne({ documentId }))?.title as string;

describe('on PostgreSQL, with an edit that comes between', () => {
  const edits: readonly [string, (documentId: string) => Promise<unknown>][] = [
    ['saved at the desk', (documentId) => cast.change(documentId, { title: '没有人批准过' })],
    [
      'written by the system',
      (documentId) =>
        cast.cms.documents('notice').update({ documentId, data: { title: '没有人批准过' } as never }),
    ],
  ];

  test.each(edits)('%s, only what was approved becomes public', async (_, edit) => {
    const documentId = await cast.approved();
    const approved = await titleOf(documentId);
    await whileStopped(
      () => cast.editor.deed('notice', documentId, 'publish'),
      () => edit(documentId),
    );
    expect(await titlesInPublic(documentId)).toEqual([approved]);
    expect(await titleOf(documentId)).toBe('没有人批准过');
  });

  test.each(edits)('%s, a publication by appointment says only what was approved', async (_, edit) => {
    const documentId = await cast.approved();
    const approved = await titleOf(documentId);
    const moment = new Date(Date.now() + 3_600_000);
    await cast.editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    const { keepAppointments } = cast.cms.part<typeof import('./keep-appointments.ts')>(
      'workflow/keep-appointments',
    );
    await whileStopped(
      () => keepAppointments(cast.cms.app, new Date(moment.getTime() + 1000)),
      () => edit(documentId),
    );
    expect(await titlesInPublic(documentId)).toEqual([approved]);
  });
});
