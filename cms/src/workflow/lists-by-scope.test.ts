import { contentTypeOf, publicTypeNames, type PublicTypeName } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Editor } from '../accounts/signed-in-editor.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { ExampleDocuments } from '../testing/example-documents.ts';
import { startCms, type RunningCms } from '../testing/running-cms.ts';

let cms: RunningCms;
let examples: ExampleDocuments;
let towns: readonly [string, string];
let clerk: DeskVisitor;
let reviewer: DeskVisitor;
let county: DeskVisitor;
let supervisor: DeskVisitor;

beforeAll(async () => {
  cms = await startCms();
  examples = new ExampleDocuments(cms);
  await examples.target('organization');
  const town = (name: string) =>
    examples.publish('organization', { name, level: 'township', publishedBy: null, parent: null });
  towns = [await town('本镇'), await town('邻镇')];
  clerk = await DeskVisitor.signIn(cms, 'xianfeng-editor', [towns[0]]);
  reviewer = await DeskVisitor.signIn(cms, 'xianfeng-reviewer', [towns[0]]);
  county = await DeskVisitor.signIn(cms, 'xianfeng-county');
  supervisor = await DeskVisitor.signIn(cms, 'xianfeng-supervisor');
});
afterAll(() => cms.stop());

const notice = (organization: string, title: string) =>
  examples.draft('notice', { organization, project: null, title });

interface Lists {
  readonly tasks: readonly string[];
  readonly emergencies: readonly string[];
  readonly failures: readonly string[];
  readonly today: readonly string[];
}

const titles = (list: unknown) => (list as readonly { title: string }[]).map(({ title }) => title);

/** Every list of the desk with a limit, as somebody reads it. */
async function listsOf(who: DeskVisitor): Promise<Lists> {
  const [tasks, emergencies, home] = await Promise.all([
    who.ask('GET', '/workflow/tasks'),
    who.ask('GET', '/workflow/emergencies'),
    who.ask('GET', '/desk/home'),
  ]);
  const { troubles, published } = home.body as {
    troubles: { failures: unknown };
    published: { first: unknown };
  };
  return {
    tasks: titles(tasks.body.tasks),
    emergencies: titles(emergencies.body.emergencies),
    failures: titles(troubles.failures),
    today: titles(published.first),
  };
}

/** Runs `work` and returns how often the database was asked. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const listen = () => {
    count += 1;
  };
  cms.app.db.connection.on('query', listen);
  await work();
  cms.app.db.connection.removeListener('query', listen);
  return count;
}

const many = 10_000;

/** As many steps and ledger entries of another town as a busy year brings, all newer than what stands there. */
async function foreignYear(): Promise<void> {
  const theirs = await Promise.all(Array.from({ length: 20 }, () => notice(towns[1], '别的镇的公示')));
  const at = new Date().toISOString();
  const step = (index: number, verb: string, user: number | null) => ({
    at,
    doc_type: 'notice',
    document_id: theirs[index % 40] ?? `gone${String(index).padStart(20, '0')}`,
    verb,
    user_id: user,
    user_name: '别人',
    note: '说明',
    content_hash: 'x',
    due_at: null,
  });
  const { connection } = cms.app.db;
  const insert = (table: string, rows: readonly object[]) =>
    connection.transaction(async (trx) => {
      for (let from = 0; from < rows.length; from += 50) await trx(table).insert(rows.slice(from, from + 50));
    });
  const indexes = Array.from({ length: many }, (_, index) => index);
  await insert(
    'workflow_steps',
    indexes.flatMap((index) => [
      step(index, 'publish-at-once', 1),
      step(index, 'submit', 1),
      step(index, 'return', null),
    ]),
  );
  const [last] = (await cms.ledger()).slice(-1);
  await insert(
    'ledger_entries',
    indexes.map((index) => {
      const { id: _, ...entry } = { id: 0, ...last };
      return { ...entry, seq: (last?.seq ?? 0) + index + 1, at, document_id: theirs[index % 20] };
    }),
  );
}

describe('a town’s reviewer', () => {
  test('sees what is theirs, however much is newer in other towns, and the database is asked no more for it', async () => {
    const waiting = await notice(towns[0], '等着审核的公示');
    await clerk.deed('notice', waiting, 'submit');
    const urgent = await notice(towns[0], '紧急的公示');
    await county.deed('notice', urgent, 'publish-at-once', { note: '汛情紧急' });
    const late = await notice(towns[0], '到时没有发出去的公示');
    await clerk.deed('notice', late, 'submit');
    await reviewer.deed('notice', late, 'approve');
    const at = new Date(Date.now() + 3_600_000);
    await clerk.deed('notice', late, 'schedule', { at: at.toISOString() });
    await cms.app.db.connection('workflow_steps').insert({
      at: new Date().toISOString(),
      doc_type: 'notice',
      document_id: late,
      verb: 'return',
      user_id: null,
      user_name: '定时发布',
      note: '到时没有发布：没有类别',
      content_hash: '',
      due_at: null,
    });
    const own: Lists = {
      tasks: ['等着审核的公示'],
      emergencies: ['紧急的公示'],
      failures: ['到时没有发出去的公示'],
      today: ['紧急的公示', '本镇'],
    };
    expect(await listsOf(reviewer)).toEqual(own);
    const before = await asked(() => listsOf(reviewer));
    const states = ['draft', 'submitted', 'returned', 'scheduled', 'published', 'withdrawn'];
    const byState = async (): Promise<Record<string, string[]>> => {
      const lists = new Map<string, string[]>();
      for (const state of states) {
        const { body } = await reviewer.content(
          'GET',
          'notice',
          `?pageSize=100&filters[$and][0][__status][$eq]=${state}`,
        );
        lists.set(state, titles(body.results).sort());
      }
      return Object.fromEntries(lists);
    };
    const stood = await byState();
    expect(stood).toMatchObject({ submitted: ['等着审核的公示'], published: ['紧急的公示'] });
    const narrowed = await asked(byState);
    await foreignYear();
    expect(await listsOf(reviewer)).toEqual(own);
    // A list of one state reads what may be under way in the reader's own units, and nothing of another's.
    expect(await byState()).toEqual(stood);
    expect(await asked(byState)).toBeLessThan(narrowed + 20);
    // Strapi may still read, for nobody, the few documents that were made; of ten thousand steps not one costs anything.
    expect(await asked(() => listsOf(reviewer))).toBeLessThan(before + 200);
  });

  test('keeps an open emergency on the list, however many were reviewed since', async () => {
    const { connection } = cms.app.db;
    const reviewed = await notice(towns[0], '补审过的公示');
    const step = (verb: string) => ({
      at: new Date().toISOString(),
      doc_type: 'notice',
      document_id: reviewed,
      verb,
      user_id: 1,
      user_name: '别人',
      note: '说明',
      content_hash: 'x',
      due_at: null,
    });
    for (let index = 0; index < 120; index += 1)
      for (const verb of ['publish-at-once', 'review-late'])
        await connection('workflow_steps').insert(step(verb));
    const { body } = await reviewer.ask('GET', '/workflow/emergencies');
    const list = body.emergencies as readonly { title: string; review: unknown }[];
    expect(list[0]).toMatchObject({ title: '紧急的公示', review: null });
    expect(list).toHaveLength(100);
    expect(list.slice(1).every(({ title, review }) => title === '补审过的公示' && review)).toBe(true);
  });
});

describe('who may see a draft', () => {
  test('is the same to the database as to the rule, for every type and everybody', async () => {
    const { readableDrafts } =
      cms.part<typeof import('../permissions/drafts-in.ts')>('permissions/drafts-in');
    const { inScope, scopeFor } =
      cms.part<typeof import('../permissions/guard-scope.ts')>('permissions/guard-scope');
    const { editorOf } =
      cms.part<typeof import('../accounts/signed-in-editor.ts')>('accounts/signed-in-editor');
    const foreign = await examples.publish('project', { organization: towns[1] });
    const own = await examples.publish('project', { organization: towns[0] });
    const drafted = publicTypeNames.filter(
      (name) => contentTypeOf(name).drafted && !contentTypeOf(name).single,
    );
    const drafts: [PublicTypeName, string][] = [];
    for (const name of drafted)
      for (const organization of [...towns, null])
        for (const project of [own, foreign, null])
          for (const deliveredOn of name === 'supervision' ? ['2020-01-01', '2999-01-01', null] : [null]) {
            const { fields } = contentTypeOf(name);
            const changes = {
              ...(fields.organization ? { organization } : {}),
              ...(fields.project ? { project } : {}),
              ...(fields.deliveredOn ? { deliveredOn } : {}),
            };
            drafts.push([name, await examples.draft(name, changes)]);
          }
    const newcomer = await DeskVisitor.signIn(cms, 'xianfeng-editor');
    let seenAtAll = 0;
    for (const who of [clerk, reviewer, supervisor, county, newcomer]) {
      const user: { id: number; email: string } = await cms.app.db
        .query('admin::user')
        .findOne({ where: { id: who.id }, populate: ['roles'] });
      const editor: Editor = editorOf(user);
      const scope = await scopeFor(cms.app, editor);
      const rows: { doc_type: string; document_id: string }[] = await cms.app.db.connection
        .select('seen.doc_type', 'seen.document_id')
        .from(readableDrafts(cms.app, editor, scope));
      const seen = new Set(rows.map(({ doc_type: name, document_id: id }) => `${name} ${id}`));
      seenAtAll += seen.size;
      for (const [name, documentId] of drafts)
        expect(seen.has(`${name} ${documentId}`), `${who.id} ${name} ${documentId}`).toBe(
          await inScope(cms.app, contentTypeOf(name), documentId, editor),
        );
    }
    expect(seenAtAll).toBeGreaterThan(drafts.length);
  });
});
