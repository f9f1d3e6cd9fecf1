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

describe('the tabs above a list', () => {
  const tabs = ['all', 'draft', 'waiting', 'returned', 'approved', 'scheduled', 'published', 'withdrawn'];
  const countsFor = async (who: DeskVisitor, type: PublicTypeName) =>
    (await who.ask('GET', `/workflow/counts?model=api::${type}.${type}`)).body as unknown as Record<
      string,
      number
    >;
  const listed = async (who: DeskVisitor, type: PublicTypeName, tab: string, more = '') => {
    const { body } = await who.content('GET', type, `?pageSize=100&tab=${tab}${more}`);
    const { results, pagination } = body as unknown as {
      results: { documentId: string; status: string }[];
      pagination: { total: number };
    };
    return { total: pagination.total, ids: results.map(({ documentId }) => documentId), results };
  };

  test('say how many documents the list shows, to everybody within their units, and each stands in one', async () => {
    const made = (title: string) => notice(towns[0], title);
    const submitted = async (title: string) => {
      const documentId = await made(title);
      await clerk.deed('notice', documentId, 'submit');
      return documentId;
    };
    const in0: Record<string, string> = {
      draft: await made('一份草稿'),
      waiting: await submitted('等着的'),
      returned: await submitted('要退回的'),
      approved: await submitted('要批准的'),
      scheduled: await submitted('要定时的'),
      published: await submitted('要公开的'),
      withdrawn: await submitted('要撤下的'),
    };
    await reviewer.deed('notice', in0.returned ?? '', 'return', { note: '缺日期' });
    for (const tab of ['approved', 'scheduled', 'published', 'withdrawn'])
      await reviewer.deed('notice', in0[tab] ?? '', 'approve');
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await clerk.deed('notice', in0.scheduled ?? '', 'schedule', { at });
    for (const tab of ['published', 'withdrawn']) await reviewer.deed('notice', in0[tab] ?? '', 'publish');
    await reviewer.deed('notice', in0.withdrawn ?? '', 'withdraw', { note: '写错了' });
    // What was edited after it was submitted waits no longer, nor is a public one hidden by its change.
    const edited = await submitted('提交以后又改的');
    await clerk.content('PUT', 'notice', `/${edited}`, { title: '提交以后又改过的' });
    const changed = await submitted('公开以后又改的');
    await reviewer.deed('notice', changed, 'approve');
    await reviewer.deed('notice', changed, 'publish');
    await clerk.content('PUT', 'notice', `/${changed}`, { title: '公开以后又改过的' });
    const again = await submitted('公开以后又提交的');
    await reviewer.deed('notice', again, 'approve');
    await reviewer.deed('notice', again, 'publish');
    await clerk.content('PUT', 'notice', `/${again}`, {
      title: '公开以后又提交过的',
      changeNote: '改了标题',
      changeKind: 'wording',
    });
    await clerk.deed('notice', again, 'submit', { note: '改了标题', noteKind: 'wording' });
    for (const [tab, documentId] of [
      ...Object.entries(in0),
      ['draft', edited],
      ['published', changed],
      ['waiting', again],
    ] as [string, string][]) {
      const holding: string[] = [];
      for (const each of tabs.slice(1))
        if ((await listed(reviewer, 'notice', each)).ids.includes(documentId)) holding.push(each);
      expect(holding, tab).toEqual([tab]);
    }
    for (const type of ['notice', 'project', 'programme', 'supervision', 'page'] as const)
      for (const who of [clerk, reviewer, supervisor, county]) {
        const counts = await countsFor(who, type);
        const shown: Record<string, number> = {};
        for (const tab of tabs) shown[tab] = (await listed(who, type, tab)).total;
        expect(shown, type).toEqual(counts);
        const { all, ...single } = counts;
        expect(Object.values(single).reduce((sum, count) => sum + count, 0)).toBe(all);
      }
  });

  test('go along with a search and a filter, and what is no tab shows all', async () => {
    const found = await listed(reviewer, 'notice', 'waiting', `&_q=${encodeURIComponent('等着的')}`);
    expect(found.results).toMatchObject([{ title: '等着的', status: 'submitted' }]);
    const narrowed = '&filters[$and][0][__status][$eq]=resubmitted';
    expect((await listed(reviewer, 'notice', 'waiting', narrowed)).results).toMatchObject([
      { title: '公开以后又提交过的' },
    ]);
    expect((await listed(reviewer, 'notice', 'draft', narrowed)).total).toBe(0);
    expect((await listed(reviewer, 'notice', 'nothing')).total).toBe(
      (await countsFor(reviewer, 'notice')).all,
    );
    for (const query of ['', '?model=x', '?model=admin::user', '?model=api::organization.organization'])
      expect([400, 404]).toContain((await reviewer.ask('GET', `/workflow/counts${query}`)).status);
  });

  test('ask the database as often for a hundred that wait as for ten', async () => {
    const before = await asked(() => countsFor(reviewer, 'notice'));
    for (let index = 0; index < 10; index += 1)
      await clerk.deed('notice', await notice(towns[0], `又一份${index}`), 'submit');
    expect(await asked(() => countsFor(reviewer, 'notice'))).toBeLessThanOrEqual(before);
  });
});

describe('what waits and what was submitted', () => {
  interface Part {
    readonly tasks: readonly { readonly documentId: string; readonly unit: string; readonly at: string }[];
    readonly next: number | null;
    readonly total: number;
  }
  async function parts(who: DeskVisitor, list: 'tasks' | 'submitted'): Promise<Part[]> {
    const found: Part[] = [];
    for (let from: number | null = null; ;) {
      const query: string = from === null ? '' : `&from=${from}`;
      const { body } = await who.ask('GET', `/workflow/${list}?most=4${query}`);
      const part = { ...body, tasks: body[list] } as unknown as Part;
      found.push(part);
      from = part.next;
      if (from === null) return found;
    }
  }

  test.each([
    ['tasks', 'oldest'],
    ['submitted', 'newest'],
  ] as const)('is read to its end part by part, with the number of all: %s', async (list, first) => {
    // Steps written by hand above, for a content that never was.
    await cms.app.db.connection('workflow_steps').where({ content_hash: '' }).delete();
    const found = await parts(list === 'tasks' ? reviewer : clerk, list);
    const ids = found.flatMap(({ tasks }) => tasks.map(({ documentId }) => documentId));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    expect(found.map(({ total }) => total)).toEqual(found.map(() => ids.length));
    expect(found.slice(0, -1).every(({ tasks }) => tasks.length === 4)).toBe(true);
    const moments = found.flatMap(({ tasks }) => tasks.map(({ at }) => at));
    const inOrder = moments.toSorted();
    expect(moments).toEqual(first === 'oldest' ? inOrder : inOrder.toReversed());
    expect(found[0]?.tasks[0]?.unit).toBe('本镇');
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
