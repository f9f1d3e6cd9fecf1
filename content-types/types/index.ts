import type { ContentType, Published } from '../language/content-type.ts';
import { refusePointersToPersonal } from '../language/personal-pointers.ts';
import { appraisal } from './appraisal.ts';
import { bulletin } from './bulletin.ts';
import { call } from './call.ts';
import { caseStory } from './case.ts';
import { honour } from './honour.ts';
import { meeting } from './meeting.ts';
import { notice } from './notice.ts';
import { opinion } from './opinion.ts';
import { organization } from './organization.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { programme } from './programme.ts';
import { project } from './project.ts';
import { redirect } from './redirect.ts';
import { siteSettings } from './site-settings.ts';
import { standing } from './standing.ts';
import { supervision } from './supervision.ts';
import { topic } from './topic.ts';
import { update } from './update.ts';
import { wording } from './wording.ts';

/** Every content type, by the name that the ledger uses. */
export const contentTypes = {
  organization,
  programme,
  topic,
  person,
  project,
  update,
  call,
  bulletin,
  notice,
  case: caseStory,
  honour,
  meeting,
  standing,
  supervision,
  opinion,
  appraisal,
  page,
  siteSettings,
  redirect,
  wording,
} as const;

export type ContentTypes = typeof contentTypes;
export type TypeName = keyof ContentTypes;
/** Types whose documents can become public. */
export type PublicTypeName = {
  [Name in TypeName]: ContentTypes[Name]['audience'] extends 'public' ? Name : never;
}[TypeName];
/** What a published document of type `T` holds. */
export type Snapshot<T extends PublicTypeName> = Published<ContentTypes[T]>;

export const typeNames = Object.keys(contentTypes) as TypeName[];
export const publicTypeNames = typeNames.filter(
  (name): name is PublicTypeName => contentTypes[name].audience === 'public',
);

/** The definition behind a name; widened for code that treats all types alike. */
export function contentTypeOf(name: TypeName): ContentType {
  return contentTypes[name] as unknown as ContentType;
}

refusePointersToPersonal(typeNames.map(contentTypeOf));
