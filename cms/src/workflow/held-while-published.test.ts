import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Modules } from '@strapi/strapi';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskCast } from '../testing/desk-cast.ts';
import { check, table, write } from '../testing/table-cast.ts';
import { ask } from '../testing/test-database.mts';

let cast: DeskCast;
let database: string | undefined;

/** Where a publication stops for once, between the check of what was approved and its entry in the ledger. */
interface Stop {
  readonly where: 'before the copy' | 'after the copy';
  readonly reached: PromiseWithResolvers<void>;
  readonly opened: PromiseWithResolvers<void>;
}
let stop: Stop | undefined;

const stopping: Modules.Documents.Middleware.Middleware = async (context, next) => {
  const here = context.action === 'publish' ? stop : undefined;
  if (!here) return next();
  stop = undefined;
  const halt = () => {
    here.reached.resolve();
    return here.opened.promise;
  };
  if (here.where === 'before the copy') await halt();
  const result = await next();
  if (here.where === 'after the copy') await halt();
  return result;
};

beforeAll(async () => {
  cast = await DeskCast.start();
  database = process.env.DATABASE_URL;
  // The last one stands within all others: what was read and checked has been by then.
  cast.cms.app.documents.use(stopping);
});
afterAll(() => cast?.stop());

/** How many wait: for a lock on PostgreSQL, for the only connection on SQLite. */
async function waiting(): Promise<number> {
  if (!database)
    return (
      cast.cms.app.db.connection.client as { pool: { numPendingAcquires(): number } }
    ).pool.numPendingAcquires();
  const rows = await ask(
    database,
    `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Stops a publication where it must not be disturbed, does `other` until that is over or, unless it gives up by itself, waits, and lets it go on. */
async function whileStopped<P, O>(
  where: Stop['where'],
  publish: () => Promise<P>,
  other: () => Promise<O>,
  givesUp = false,
): Promise<{ waited: boolean; publication: PromiseSettledResult<P>; other: PromiseSettledResult<O> }> {
  const here = { where, reached: Promise.withResolvers<void>(), opened: Promise.withResolvers<void>() };
  stop = here;
  const publication = publish();
  const early = publication.then((answer) => Promise.reject(new Error(JSON.stringify(answer))));
  await Promise.race([here.reached.promise, early]);
  early.catch(() => undefined);
  let over = false;
  const end = () => {
    over = true;
  };
  const meanwhile = other();
  meanwhile.then(end, end);
  try {
    await until(async () => over || (!givesUp && (await waiting()) > 0));
  } finally {
    here.opened.resolve();
  }
  const waited = !over;
  const [published, done] = await Promise.allSettled([publication, meanwhile]);
  return { waited, publication: published, other: done };
}

const unapproved = '没有人批准过';

const titlesInPublic = async (documentId: string) =>
  (await cast.cms.ledger(documentId)).map(
    ({ snapshot }) => (JSON.parse(snapshot ?? 'null') as { title?: string } | null)?.title,
  );

/** A project that the reviewer approved. */
async function approvedProject(changes: object = {}): Promise<string> {
  const documentId = await cast.examples.draft('project', { ...changes });
  await cast.editor.deed('project', documentId, 'submit');
  expect((await cast.reviewer.deed('project', documentId, 'approve')).body).toEqual({ state: 'approved' });
  return documentId;
}

const sql = `update notices set title = '${unapproved}' where published_at is null and document_id = `;

/** Another program, with a connection of its own to the same database. */
async function outside(statement: string): Promise<void> {
  if (database) return void (await ask(database, statement));
  const connection = new Database(join(cast.cms.dataDir, 'cms.db'));
  connection.exec(statement);
  connection.close();
}

/** What somebody else may do with a document in the meantime. */
const others: Readonly<Record<string, (documentId: string) => Promise<unknown>>> = {
  'saves it at the desk': (documentId) =>
    cast.editor.content('PUT', 'notice', `/${documentId}`, { title: unapproved }),
  'saves it from a command': (documentId) =>
    cast.cms.documents('notice').update({ documentId, data: { title: unapproved } as never }),
  'restores an earlier version of it': async (documentId) => {
    const { id } = await cast.cms.app.db
      .connection('document_revisions')
      .where({ document_id: documentId, verb: 'create' })
      .first('id');
    return cast.editor.ask('POST', `/workflow/notice/${documentId}/restore`, { revision: id });
  },
  'takes the draft back': (documentId) => cast.cms.documents('notice').discardDraft({ documentId }),
  'deletes it': (documentId) => cast.county.content('DELETE', 'notice', `/${documentId}`),
  'deletes it from a command': (documentId) => cast.cms.documents('notice').delete({ documentId }),
};

/** A notice of which an earlier version was never approved, and the present one was. */
async function approved(): Promise<{ documentId: string; title: string }> {
  const documentId = await cast.examples.draft('notice', { title: unapproved });
  const title = '批准过的';
  await cast.cms.documents('notice').update({ documentId, data: { title } as never });
  await cast.editor.deed('notice', documentId, 'submit');
  expect((await cast.reviewer.deed('notice', documentId, 'approve')).body).toEqual({ state: 'approved' });
  return { documentId, title };
}

/** Both ways in which an approved notice becomes public, each with what makes it so. */
const ways: Readonly<Record<string, (documentId: string) => Promise<() => Promise<unknown>>>> = {
  'by hand': async (documentId) => () => cast.editor.deed('notice', documentId, 'publish'),
  'by appointment': async (documentId) => {
    const moment = new Date(Date.now() + 3_600_000);
    await cast.editor.deed('notice', documentId, 'schedule', { at: moment.toISOString() });
    const { keepAppointments } = cast.cms.part<typeof import('./keep-appointments.ts')>(
      'workflow/keep-appointments',
    );
    return () => keepAppointments(cast.cms.app, new Date(moment.getTime() + 1000));
  },
};

async function onlyApproved(
  where: Stop['where'],
  way: keyof typeof ways,
  other: (documentId: string) => Promise<unknown>,
): Promise<void> {
  const { documentId, title } = await approved();
  const publish = (await ways[way]?.(documentId)) ?? (() => Promise.reject(new Error(way)));
  const { waited, publication } = await whileStopped(where, publish, () => other(documentId));
  expect(publication.status).toBe('fulfilled');
  expect((await titlesInPublic(documentId))[0]).toBe(title);
  expect(await titlesInPublic(documentId)).not.toContain(unapproved);
  expect(waited).toBe(true);
}

describe.each(Object.keys(ways))('while a notice is published %s, from the check to the entry', (way) => {
  test.each(Object.entries(others))('whoever %s waits, and what was approved becomes public', (_, other) =>
    onlyApproved('before the copy', way, other),
  );

  test('whoever saves it after it was copied waits too', () =>
    onlyApproved('after the copy', way, (documentId) =>
      cast.cms.documents('notice').update({ documentId, data: { title: unapproved } as never }),
    ));

  test('a program that writes into the database itself waits, or nothing is published', async () => {
    const { documentId, title } = await approved();
    const publish = (await ways[way]?.(documentId)) ?? (() => Promise.reject(new Error(way)));
    const { other } = await whileStopped('before the copy', publish, async () => {
      await outside(`${sql} '${documentId}'`);
    });
    expect(other.status).toBe('fulfilled');
    expect(await titlesInPublic(documentId)).toEqual(database ? [title] : []);
  });
});

describe('while a project is published', () => {
  test('a picture that is replaced is not published in place of the approved one', async () => {
    const picture = await cast.cms.picture();
    const documentId = await approvedProject({ cover: picture.id });
    const { publication, other } = await whileStopped(
      'before the copy',
      () => cast.editor.deed('project', documentId, 'publish'),
      async () => {
        appendFileSync(join(cast.cms.app.dirs.static.public, picture.url), 'other bytes');
        // A replaced file is known by its moment.
        const later = database ? `updated_at + interval '1 second'` : 'updated_at + 1000';
        await outside(`update files set updated_at = ${later} where id = ${picture.id}`);
      },
    );
    expect(other.status).toBe('fulfilled');
    expect(publication).toMatchObject({
      value: {
        status: 409,
        body: { error: { message: expect.stringMatching(database ? /照片.*重新提交审核/ : /再试/) } },
      },
    });
    expect(await titlesInPublic(documentId)).toEqual([]);
  });

  test('a table that changes it waits, and is looked through anew', async () => {
    const documentId = await approvedProject();
    const before = (await cast.cms.documents('project').findOne({ documentId })) as unknown as {
      title: string;
      code: string;
    };
    const bytes = table({ 系统编号: documentId, 项目名称: unapproved, 项目编号: before.code });
    const plan = await check(cast.county, 'projects', bytes);
    expect(plan).toMatchObject({ steps: [{ documentId }] });
    const { waited, other } = await whileStopped(
      'before the copy',
      () => cast.editor.deed('project', documentId, 'publish'),
      () => write(cast.county, 'projects', bytes, plan),
    );
    expect(waited).toBe(true);
    // That its approval would be lost was true when the table was checked, and no longer is.
    expect(other).toMatchObject({
      value: { status: 409, body: { error: { message: expect.stringMatching(/有了变化，什么都没有写入/) } } },
    });
    expect(await titlesInPublic(documentId)).toEqual([before.title]);
  });

  test('an update that it follows waits, and neither waits for the other', async () => {
    const project = await approvedProject();
    const update = await cast.examples.draft('update', {
      project,
      organization: await cast.examples.target('organization'),
    });
    const { publication, other } = await whileStopped(
      'before the copy',
      () => cast.editor.deed('project', project, 'publish'),
      () => cast.cms.documents('update').publish({ documentId: update }),
    );
    expect([publication.status, other.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await cast.actions(project)).toContain('publish');
    expect(await cast.actions(update)).toEqual(['publish']);
  });
});

test('whoever waits for too long is told so in a sentence, and nothing has changed', async () => {
  const { documentId, title } = await approved();
  const { app } = cast.cms;
  const save = () =>
    cast.cms.documents('notice').update({ documentId, data: { title: unapproved } as never });
  const told = /^别人正在保存、发布或者导入.*什么都没有改动。请过一会儿再试。$/;
  if (database) {
    const [{ lock_timeout: limit }] = (await app.db.connection.raw('show lock_timeout')).rows;
    expect(limit).toBe('10s');
    const { publication, other } = await whileStopped(
      'before the copy',
      () => cast.editor.deed('notice', documentId, 'publish'),
      () =>
        expect(
          app.db.transaction(async ({ trx }) => {
            await trx.raw(`set local lock_timeout = '50ms'`);
            return save();
          }),
        ).rejects.toThrow(told),
      true,
    );
    expect([publication.status, other]).toEqual([
      'fulfilled',
      expect.objectContaining({ status: 'fulfilled' }),
    ]);
  } else {
    const connection = new Database(join(cast.cms.dataDir, 'cms.db'));
    await app.db.connection.raw('pragma busy_timeout = 50');
    connection.exec('begin immediate');
    await expect(save()).rejects.toThrow(told);
    connection.close();
  }
  expect((await cast.cms.documents('notice').findOne({ documentId }))?.title).toBe(title);
});
