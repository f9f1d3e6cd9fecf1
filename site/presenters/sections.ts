import { folders, sectionsFromFirst } from '@xianfeng/content-types';
import { announcedTypes, type AnnouncedType } from '../content/announced-types.ts';
import type { Content } from '../content/content.ts';
import { announcedOf } from './types/index.ts';
import type { Announced } from './types/announced.ts';

/** A section of the portal: it holds the documents of one type. */
export type Section = Announced<AnnouncedType>['section'] & {
  /** Its folder in addresses. */
  readonly name: string;
};

/** The sections of all announced types, in their order. */
export const sections = Object.fromEntries(
  announcedTypes.map((type) => [type, { name: folders[type], ...announcedOf(type).section }]),
) as Readonly<Record<AnnouncedType, Section>>;

/** The sections to which readers are led: some only from their first public document on. */
export const sectionsWithSomething = (content: Pick<Content, 'count'>): AnnouncedType[] =>
  announcedTypes.filter(
    (type) => !sectionsFromFirst.includes(type) || content.count('documents.byType', type) > 0,
  );
