import type { Core, UID } from '@strapi/strapi';
import { contentTypeOf, uidOf, type ContentType, type TypeName } from '@xianfeng/content-types';
import { createDemoAccounts } from '../../accounts/demo-accounts.ts';
import { publicationContext, type PublicationContext } from '../../ledger/publication-context.ts';
import type { KnownKeys } from './known-keys.ts';
import type { Operation } from './operations.ts';
import { signUp } from './sign-up.ts';
import { uploadFile } from './upload-file.ts';

type DocumentOperation = Extract<Operation, { op: 'save' | 'publish' | 'draft' }>;

/** Applies operations one after the other; knows what they have named and which time it is. */
export class Applier {
  private at: Date | undefined;

  constructor(strapi: Core.Strapi, keys: KnownKeys) {
    this.strapi = strapi;
    this.keys = keys;
  }

  private readonly strapi: Core.Strapi;
  private readonly keys: KnownKeys;

  private documents(type: ContentType) {
    return this.strapi.documents(uidOf(type.name) as UID.ContentType);
  }

  private inPublic<T>(
    words: Pick<PublicationContext, 'note' | 'noteKind'>,
    action: () => Promise<T>,
  ): Promise<T> {
    return publicationContext.run({ ...words, complete: true, ...(this.at ? { at: this.at } : {}) }, action);
  }

  private async create({ op, type: name, key, data }: DocumentOperation): Promise<void> {
    const type = contentTypeOf(name as TypeName);
    const published = op === 'publish' && type.drafted ? ({ status: 'published' } as const) : {};
    const { documentId } = await this.inPublic({}, () =>
      this.documents(type).create({ data: this.keys.resolveData(type, data) as never, ...published }),
    );
    this.keys.documents.set(key, { type, documentId });
  }

  private async revise({ key, data, note, noteKind }: Extract<Operation, { op: 'revise' }>): Promise<void> {
    const { type, documentId } = this.keys.document(key);
    const published = type.drafted ? ({ status: 'published' } as const) : {};
    await this.inPublic({ note: note ?? null, noteKind: noteKind ?? null }, () =>
      this.documents(type).update({
        documentId,
        data: this.keys.resolveData(type, data) as never,
        ...published,
      }),
    );
  }

  private async withdraw({ key, note }: Extract<Operation, { op: 'withdraw' }>): Promise<void> {
    const { type, documentId } = this.keys.document(key);
    await this.inPublic({ note }, async () => {
      if (type.drafted) await this.documents(type).unpublish({ documentId });
      else await this.documents(type).delete({ documentId });
    });
  }

  async apply(operation: Operation): Promise<void> {
    switch (operation.op) {
      case 'clock':
        this.at = new Date(operation.at);
        return;
      case 'file':
        if (!this.keys.files.has(operation.key))
          this.keys.files.set(operation.key, await uploadFile(this.strapi, operation));
        return;
      case 'accounts':
        return createDemoAccounts(this.strapi, this.strapi.dirs.static.public);
      case 'signUp':
        return signUp(
          this.strapi,
          this.keys.document(operation.key).documentId,
          operation,
          this.at ?? new Date(),
        );
      case 'revise':
        return this.revise(operation);
      case 'withdraw':
        return this.withdraw(operation);
      default:
        return this.create(operation);
    }
  }
}
