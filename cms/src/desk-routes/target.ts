import type { ContentType, PublicTypeName } from '@xianfeng/content-types';

/** A document of some type. */
export interface TargetOf<T extends ContentType> {
  readonly type: T;
  readonly documentId: string;
}

/** A document of which the public sees something, or will. */
export type Target = TargetOf<ContentType<PublicTypeName>>;
