import type { NoteKind } from '@xianfeng/content-types/language/note-kinds';
import type { TypeName } from '../../content-types/types/index.ts';

/** Fields of a document; `{ $ref: key }` stands for an earlier document, `{ $file: key }` for an earlier file. */
export type Data = Readonly<Record<string, unknown>>;

/** One step of filling a CMS. The CMS command applies operations in order; a key names a document for later steps. */
export type Operation =
  | { readonly op: 'clock'; readonly at: string }
  | {
      readonly op: 'file';
      readonly key: string;
      readonly path: string;
      readonly name: string;
      readonly alt: string;
      readonly caption?: string;
    }
  | {
      readonly op: 'save' | 'publish' | 'draft';
      readonly type: TypeName;
      readonly key: string;
      readonly data: Data;
    }
  | {
      readonly op: 'revise';
      readonly key: string;
      readonly data: Data;
      readonly note: string;
      readonly noteKind: NoteKind;
    }
  | { readonly op: 'withdraw'; readonly key: string; readonly note: string }
  | {
      /** Somebody signs up for the call `key`. */
      readonly op: 'signUp';
      readonly key: string;
      readonly name: string;
      readonly phone: string;
      readonly people: number;
      readonly shift?: string;
      readonly remark?: string;
    }
  | { readonly op: 'accounts' };

/** A file that operations may use. */
export interface SeedFile {
  readonly key: string;
  /** Absolute path of the file. */
  readonly path: string;
  readonly name: string;
  readonly alt: string;
}

export const ref = (key: string) => ({ $ref: key }) as const;
export const file = (key: string) => ({ $file: key }) as const;
