import type { Snapshot } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import type { SearchDocument } from './document.ts';
import { yearOf } from './year.ts';

export type GetDocument = Content['get'];

type Belongings = Pick<SearchDocument, 'names' | 'organization' | 'organizationName' | 'topics' | 'year' | 'stage'>;

/** Relations as they stand in the snapshots of different types. */
interface Relations {
  readonly organization?: string;
  readonly project?: string;
  readonly programme?: string;
  readonly topics?: readonly string[];
}

function organizationNames(organization: Snapshot<'organization'> | undefined): (string | undefined)[] {
  return organization ? [organization.name, organization.shortName, organization.region] : [];
}

/** What a document belongs to; updates and the like take topics and programme from their project. */
export function belongingsOf(document: PublishedDocument, get: GetDocument): Belongings {
  const relations: Relations = document.data as Relations;
  const ownUnit = document.type === 'organization' ? document.documentId : relations.organization;
  const unit = ownUnit === undefined ? undefined : get('organization', ownUnit)?.data;
  const project = document.type === 'project' ? (document.data as Snapshot<'project'>) : relations.project && get('project', relations.project)?.data;
  const topics = (project || relations).topics ?? [];
  const programmeId = (project || relations).programme;
  const programme = programmeId === undefined ? undefined : get('programme', programmeId)?.data;
  const names = [...organizationNames(unit), ...topics.map((topic) => get('topic', topic)?.data.name), (project || undefined)?.title, programme?.name];
  const year = yearOf(document, programme?.year);
  return {
    names: [...new Set(names.filter((name) => name !== undefined))],
    topics,
    ...(ownUnit === undefined ? {} : { organization: ownUnit }),
    ...(unit ? { organizationName: unit.name } : {}),
    ...(year === undefined ? {} : { year }),
    ...(document.type === 'project' ? { stage: (document.data as Snapshot<'project'>).stage } : {}),
  };
}
