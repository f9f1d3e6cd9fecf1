import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../scripts/repository.ts';
import { syntheticCounty } from '../../scripts/seed/synthetic/synthetic-county.ts';
import { startDesk, type DeskProcess } from '../support/desk-process.ts';
import { freePort } from '../support/portal-process.ts';
import type { County } from './county.ts';
import { quantile, timed, type Measured } from './measure.ts';

type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Record<string, unknown>>;

const warmUp = 5;

/** What a reviewer ticks, as the compiled desk asks for it. */
function checklist(): string[] {
  const compiled: unknown = createRequire(import.meta.url)(
    join(ROOT, 'cms/dist/src/workflow/approval-checklist.js'),
  );
  return z.object({ approvalChecklist: z.array(z.string()).min(1) }).parse(compiled).approvalChecklist;
}

/** Somebody at the desk; refuses to go on when the desk refuses. */
async function signedIn(desk: DeskProcess, role: string): Promise<Ask> {
  const ask =
    (token: string): Ask =>
    async (method, path, body) => {
      const answer = await fetch(desk.url + path, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
  const { email, password } = desk.account(role);
  const { data } = (await ask('')('POST', '/admin/login', {
    email,
    password,
    deviceId: crypto.randomUUID(),
  })) as { data: { accessToken?: string; token?: string } };
  return ask(data.accessToken ?? data.token ?? '');
}

/**
 * Fills a real desk with the county and times the press on 发布: from the request until the desk answers that the
 * document is public. The portal is not running; what it adds is measured elsewhere.
 */
export async function measureDeskPublication(
  dataDir: string,
  county: County,
  today: string,
  publications: number,
  say: (words: string) => void,
): Promise<Measured[]> {
  const operations = [...syntheticCounty({ ...county, today })];
  const desk = await startDesk({
    dataDir,
    port: await freePort(),
    portalPort: await freePort(),
    content: operations,
    say,
  });
  try {
    const editor = await signedIn(desk, '编辑');
    const reviewer = await signedIn(desk, '组织部管理员');
    const updates = '/content-manager/collection-types/api::update.update';
    const projects = (await editor(
      'GET',
      '/content-manager/collection-types/api::project.project?pageSize=100',
    )) as { results: { documentId: string; title: string }[]; pagination: { total: number } };
    const organizations = (await editor(
      'GET',
      '/content-manager/collection-types/api::organization.organization?pageSize=1&filters[level][$eq]=township',
    )) as { results: { documentId: string }[] };
    const organization = organizations.results[0]?.documentId;
    if (!organization || projects.results.length === 0)
      throw new Error('The synthetic county gave the editor nothing to write about');
    const times: number[] = [];
    for (let number = 0; number < warmUp + publications; number += 1) {
      const project = projects.results[number % projects.results.length];
      const { data } = (await editor('POST', updates, {
        title: `第${number + 1}次公开`,
        kind: 'progress',
        asOf: today,
        project: { connect: [{ documentId: project?.documentId }] },
        organization: { connect: [{ documentId: organization }] },
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: '本周完成了第二段的浇筑，下周开始第三段。' }],
            },
          ],
        },
      })) as { data: { documentId: string } };
      const deed = (ask: Ask, verb: string, body: object = {}) =>
        ask('POST', `/workflow/update/${data.documentId}/${verb}`, body);
      await deed(editor, 'submit');
      await deed(reviewer, 'approve', { checked: checklist() });
      times.push((await timed(() => deed(reviewer, 'publish'))).ms);
    }
    const measured = times.slice(warmUp);
    const documents = new Set(
      operations.flatMap((operation) =>
        operation.op === 'publish' || operation.op === 'save' ? [operation.key] : [],
      ),
    ).size;
    return [
      {
        what: 'Press on 发布 at the desk until it answers, median',
        documents,
        value: quantile(measured, 0.5),
        unit: 'ms',
        goal: { most: 300 },
      },
      {
        what: 'Press on 发布 at the desk until it answers, 95 of 100',
        documents,
        value: quantile(measured, 0.95),
        unit: 'ms',
      },
    ];
  } finally {
    await desk.stop();
  }
}
