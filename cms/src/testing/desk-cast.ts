import { expect } from 'vitest';
import { DeskVisitor } from './desk-visitor.ts';
import { ExampleDocuments } from './example-documents.ts';
import { startCms, type RunningCms } from './running-cms.ts';

/** A CMS with one person in every role, all of whom work for the same office. */
export class DeskCast {
  private constructor(cms: RunningCms, examples: ExampleDocuments, people: readonly DeskVisitor[]) {
    this.cms = cms;
    this.examples = examples;
    [this.editor, this.reviewer, this.supervisor, this.county, this.administrator] = people as [
      DeskVisitor,
      DeskVisitor,
      DeskVisitor,
      DeskVisitor,
      DeskVisitor,
    ];
  }

  readonly cms: RunningCms;
  readonly examples: ExampleDocuments;
  readonly editor: DeskVisitor;
  readonly reviewer: DeskVisitor;
  readonly supervisor: DeskVisitor;
  readonly county: DeskVisitor;
  readonly administrator: DeskVisitor;

  static async start(): Promise<DeskCast> {
    const cms = await startCms();
    const examples = new ExampleDocuments(cms);
    const office = await examples.target('organization');
    const codes = [
      'xianfeng-editor',
      'xianfeng-reviewer',
      'xianfeng-supervisor',
      'xianfeng-county',
      'strapi-super-admin',
    ];
    return new DeskCast(
      cms,
      examples,
      await Promise.all(codes.map((code) => DeskVisitor.signIn(cms, code, [office]))),
    );
  }

  stop(): Promise<void> {
    return this.cms.stop();
  }

  /** What the public was told of a document, in order. */
  async actions(documentId: string): Promise<string[]> {
    return (await this.cms.ledger(documentId)).map((entry) => entry.action);
  }

  /** An edit by the editor, as the form makes it. */
  async change(documentId: string, data: object): Promise<void> {
    expect((await this.editor.content('PUT', 'notice', `/${documentId}`, data)).status).toBe(200);
  }

  /** A notice that the reviewer approved. */
  async approved(): Promise<string> {
    const documentId = await this.examples.draft('notice');
    expect((await this.editor.deed('notice', documentId, 'submit')).body).toEqual({ state: 'submitted' });
    expect((await this.reviewer.deed('notice', documentId, 'approve')).body).toEqual({ state: 'approved' });
    return documentId;
  }

  /** A notice that went the whole way to the public. */
  async published(): Promise<string> {
    const documentId = await this.approved();
    expect((await this.editor.deed('notice', documentId, 'publish')).body).toEqual({ state: 'published' });
    return documentId;
  }
}
