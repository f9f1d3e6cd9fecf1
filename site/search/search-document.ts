import type { PublicTypeName } from '@xianfeng/content-types';

/** A published document as search engines take it: everything that it is found by and shown with. */
export interface SearchDocument {
  readonly documentId: string;
  readonly type: PublicTypeName;
  readonly address: string;
  readonly title: string;
  /** Short name and other names of a unit or topic: they count like its title. */
  readonly aliases: readonly string[];
  /** All public text besides the title; a line break ends a paragraph. */
  readonly body: string;
  /** Names of what it belongs to: units, places, topics, project, programme. */
  readonly names: readonly string[];
  /** Posts and names of the people whom it quotes. */
  readonly people: readonly string[];
  /** documentId and full name of the unit that published it. */
  readonly organization?: string;
  readonly organizationName?: string;
  /** How many units lie above a unit. */
  readonly depth?: number;
  /** documentIds. */
  readonly topics: readonly string[];
  readonly year?: number;
  /** Code of a project's stage. */
  readonly stage?: string;
  /** Code of how a project stands against its dates, or a call against its own, on the day it was made. */
  readonly state?: string;
  readonly firstPublished: string;
}
