import { uidOf } from '@xianfeng/content-types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, allRoutes, type Route } from '../testing/all-routes.ts';
import { DeskVisitor } from '../testing/desk-visitor.ts';
import { startTowns, type Towns } from '../testing/start-towns.ts';

const secret = '还没有公开的事情';
const roles = [
  'xianfeng-editor',
  'xianfeng-reviewer',
  'xianfeng-supervisor',
  'xianfeng-county',
  'strapi-super-admin',
];

let towns: Towns;
let draft: string;
/** Everybody, in the unit to which the draft does not belong. */
let people: readonly (readonly [string, DeskVisitor])[];
let strangers: typeof people;

beforeAll(async () => {
  towns = await startTowns();
  const { cms, examples, town, otherTown } = towns;
  draft = await examples.draft('notice', { title: secret, organization: town });
  people = await Promise.all(
    roles.map(async (role) => [role, await DeskVisitor.signIn(cms, role, [otherTown])] as const),
  );
  strangers = people.slice(0, 2);
});
afterAll(() => towns.cms.stop());

/** Signing in and out would end the walk; what follows knows no accounts but tokens and the portal's key. */
const ofNobodyHere =
  /^\/admin\/(?:logout|login|access-token|renew-token|register|forgot-password|reset-password|users\/me\/sessions|transfer)|^\/api\//;
const ours = /^\/(workflow|desk|presence|copies|reports|scores|tables)\//;
const nobody = 'z'.repeat(24);

const routesOf = (wanted: (route: Route) => boolean) => {
  const found = allRoutes(towns.cms).filter((route) => !ofNobodyHere.test(route.path) && wanted(route));
  expect(found.length).toBeGreaterThan(0);
  return found;
};

/** An address of the route about a document: of the notice with this number. */
const about = (documentId: string) => (path: string) =>
  addressOf(path, (part) => {
    if (/^(model|uid|contentType)$/.test(part)) return uidOf('notice');
    if (part === 'type') return 'notice';
    if (part === 'kind') return 'projects';
    return /^(id|documentId)$/.test(part) ? documentId : 'x';
  });

const hasChinese = (text: string | undefined) => /[\u4e00-\u9fff]/.test(text ?? '');

/** The answer in one line, for the list of what went wrong. */
const line = (who: string, { method, path }: Route, status: number, body: unknown) =>
  `${who}: ${status} ${method} ${path} ${JSON.stringify(body).slice(0, 120)}`;

async function walk(
  visitors: typeof people,
  routes: readonly Route[],
  address: (path: string) => string,
  body: object,
  isWrong: (answer: Awaited<ReturnType<DeskVisitor['ask']>>, route: Route) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [who, visitor] of visitors)
    for (const route of routes) {
      const answer = await visitor
        .ask(route.method, address(route.path), route.method === 'GET' ? undefined : body)
        // A file or a page, not an answer of the interface.
        .catch(() => ({ status: 200, body: {} }));
      if (isWrong(answer, route)) wrong.push(line(who, route, answer.status, answer.body));
    }
  return wrong;
}

describe('whoever signed in', () => {
  test('never meets a fault of the program, whatever is asked for', async () => {
    const reads = routesOf(({ method }) => method === 'GET');
    expect(
      await walk(people, reads, about(nobody), {}, ({ status }) => status === 401 || status >= 500),
    ).toEqual([]);
  });

  test('is told in Chinese what is wrong with a body that has another shape', async () => {
    const writes = routesOf(({ method }) => method !== 'GET');
    const isWrong = ({ status, body }: Awaited<ReturnType<DeskVisitor['ask']>>) =>
      status === 401 || status >= 500 || (status >= 400 && !hasChinese(body.error?.message));
    expect(await walk(people, writes, about(nobody), { unknown: [[{}]] }, isWrong)).toEqual([]);
  });

  test('deletes nothing by not saying what', async () => {
    const kept = () => towns.cms.rows('notice').count({ where: { documentId: draft } });
    for (const [, visitor] of people)
      expect((await visitor.content('POST', 'notice', '/actions/bulkDelete', {})).status).toBeGreaterThan(
        399,
      );
    expect(await kept()).toBe(1);
  });

  test('gets nothing done by a body of another shape at any route of ours', async () => {
    const writes = routesOf(
      ({ method, path }) => ours.test(path) && method !== 'GET' && method !== 'DELETE',
    ).filter(({ path }) => !/^\/copies\//.test(path));
    const bodies = [
      [[]],
      [{ unknown: 1 }],
      [{ note: 7, at: [], revision: 'x', window: {}, for: 1 }],
    ] as const;
    for (const [body] of bodies)
      expect(
        await walk(
          people,
          writes,
          about(nobody),
          body,
          ({ status }) => ![400, 403, 404, 409].includes(status),
        ),
      ).toEqual([]);
  });
});

describe('the draft of another unit', () => {
  test('is told to nobody there by any route', async () => {
    const reads = routesOf(({ method }) => method === 'GET');
    const told = await walk(strangers, reads, about(draft), {}, ({ body }) =>
      JSON.stringify(body).includes(secret),
    );
    expect(told).toEqual([]);
  });

  test('is refused by every route of ours that names it', async () => {
    expect(await towns.cms.rows('notice').count({ where: { documentId: draft } })).toBe(1);
    const named = routesOf(({ path }) => ours.test(path) && path.includes('/:type/:documentId'));
    const isWrong = ({ status }: { readonly status: number }) => status !== 403 && status !== 404;
    expect(await walk(strangers, named, about(draft), {}, isWrong)).toEqual([]);
  });

  test('stays as it is, whatever route of Strapi is tried', async () => {
    const before = await towns.cms.rows('notice').findMany({ where: { documentId: draft } });
    const writes = routesOf(({ method, path }) => method !== 'GET' && /:(id|model|uid)/.test(path));
    await walk(strangers, writes, about(draft), { title: '改过的', documentIds: [draft] }, () => false);
    expect(before).toHaveLength(1);
    expect(await towns.cms.rows('notice').findMany({ where: { documentId: draft } })).toEqual(before);
  });
});
