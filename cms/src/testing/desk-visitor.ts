import { contentTypeOf, uidOf, type TypeName } from '@xianfeng/content-types';
import { approvalChecklist } from '../workflow/approval-checklist.ts';
import type { RunningCms } from './running-cms.ts';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown> & {
    readonly data?: Record<string, unknown>;
    readonly error?: { readonly message: string };
  };
}

/** Somebody who signed in at the desk and uses its own HTTP interface, as the browser does. */
export class DeskVisitor {
  private constructor(cms: RunningCms, id: number, token: string) {
    this.cms = cms;
    this.id = id;
    this.token = token;
  }

  readonly id: number;
  private readonly cms: RunningCms;
  private readonly token: string;

  /** Makes an account with a role, by its code, that works for `organizations`, and signs in; several roles are joined by `+`. */
  static async signIn(
    cms: RunningCms,
    code: string,
    organizations: readonly string[] = [],
  ): Promise<DeskVisitor> {
    const password = 'Passw0rd-for-a-test';
    const email = `${code}-${crypto.randomUUID()}@test.invalid`;
    const roles: { id: number }[] = await Promise.all(
      code.split('+').map((each) => cms.app.service('admin::role').findOne({ code: each })),
    );
    const { id }: { id: number } = await cms.app
      .service('admin::user')
      .create({ email, firstname: code, password, isActive: true, roles: roles.map(({ id }) => id) });
    await cms
      .part<typeof import('../accounts/member-table.ts')>('accounts/member-table')
      .setOrganizations(cms.app, id, organizations);
    const answer = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password, deviceId: crypto.randomUUID() }),
    });
    const { data } = (await answer.json()) as { data: { token?: string; accessToken?: string } };
    return new DeskVisitor(cms, id, data.accessToken ?? data.token ?? '');
  }

  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return this.answer(path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  /** What the browser sends to say who asks. */
  bearer(): string {
    return `Bearer ${this.token}`;
  }

  /** Uploads. */
  async send(path: string, form: FormData): Promise<Answer> {
    return this.answer(path, { method: 'POST', body: form });
  }

  private async answer(path: string, request: RequestInit): Promise<Answer> {
    const answer = await fetch(this.cms.url + path, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${this.token}` },
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? (JSON.parse(text) as Answer['body']) : {} };
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Buffer> {
    const answer = await fetch(this.cms.url + path, { headers: { authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** One of Strapi's own verbs on documents; who changes one says, as the desk's forms do, that he has seen the newest version. */
  async content(method: string, type: TypeName, path = '', body?: object): Promise<Answer> {
    const address = `/content-manager/collection-types/${uidOf(type)}${path}`;
    return this.ask(method, address, body, method === 'PUT' ? await this.seen(type, path.slice(1)) : {});
  }

  private async seen(type: TypeName, documentId: string): Promise<Record<string, string>> {
    const where = { documentId, ...(contentTypeOf(type).drafted ? { publishedAt: null } : {}) };
    const row: { updatedAt: string | Date } | null = await this.cms.rows(type).findOne({ where });
    return row ? { 'x-loaded-version': new Date(row.updatedAt).toISOString() } : {};
  }

  /** A step of the workflow; whoever reviews ticks everything, unless told otherwise. */
  deed(type: TypeName, documentId: string, deed: string, body: object = {}): Promise<Answer> {
    const ticked = deed === 'approve' || deed === 'review-late' ? { checked: approvalChecklist } : {};
    return this.ask('POST', `/workflow/${type}/${documentId}/${deed}`, { ...ticked, ...body });
  }

  state(type: TypeName, documentId: string): Promise<Answer> {
    return this.ask('GET', `/workflow/${type}/${documentId}`);
  }
}
