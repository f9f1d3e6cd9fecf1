import type { Snapshot } from '@xianfeng/content-types';
import type { Content, PublishedDocument } from '../content/content.ts';
import type { SearchDocument } from './search-document.ts';
import { yearOf } from './year.ts';

export type GetDocument = Content['get'];

type Belongings = Pick<
  SearchDocument,
  'aliases' | 'names' | 'organization' | 'organizationName' | 'depth' | 'topics' | 'year' | 'stage'
>;

/** Relations as they stand in the snapshots of different types. */
interface Relations {
  readonly organization?: string;
  readonly project?: string;
  readonly programme?: string;
  readonly topics?: readonly string[];
}

/** What else people call a unit or a topic; editors part the names by 、 or another sign. */
function otherNames({
  shortName,
  aliases = '',
}: {
  readonly shortName?: string;
  readonly aliases?: string;
}): string[] {
  return [shortName ?? '', ...aliases.split(/[、，,；;\s]+/)].filter((name) => name !== '');
}

function organizationNames(organization: Snapshot<'organization'> | undefined): (string | undefined)[] {
  return organization ? [organization.name, ...otherNames(organization), organization.region] : [];
}

function topicNames(topic: Snapshot<'topic'> | undefined): string[] {
  return topic ? [topic.name, ...otherNames(topic)] : [];
}

/** How many units lie above this one. Deeper than any county it stops: units may point at each other in a circle. */
function depthOf({ parent }: Snapshot<'organization'>, get: GetDocument, depth = 0): number {
  const above = parent === undefined || depth === 9 ? undefined : get('organization', parent)?.data;
  return above ? depthOf(above, get, depth + 1) : depth;
}

/** What a document belongs to; updates and the like take topics and programme from their project. */
export function belongingsOf(document: PublishedDocument, get: GetDocument): Belongings {
  const relations: Relations = document.data as Relations;
  const ownUnit = document.type === 'organization' ? document.documentId : relations.organization;
  const unit = ownUnit === undefined ? undefined : get('organization', ownUnit)?.data;
  // Supervision is found under the unit it concerns, and said by who supervises.
  const publisher =
    document.type === 'supervision' ? (document.data as Snapshot<'supervision'>).issuer : unit?.name;
  const project =
    document.type === 'project'
      ? (document.data as Snapshot<'project'>)
      : relations.project && get('project', relations.project)?.data;
  const topics = (project || relations).topics ?? [];
  const programmeId = (project || relations).programme;
  const programme = programmeId === undefined ? undefined : get('programme', programmeId)?.data;
  const names = [
    ...organizationNames(unit),
    ...topics.flatMap((topic) => topicNames(get('topic', topic)?.data)),
    (project || undefined)?.title,
    programme?.name,
  ];
  const year = yearOf(document, programme?.year);
  return {
    aliases:
      document.type === 'organization' || document.type === 'topic'
        ? otherNames(document.data as Snapshot<'organization' | 'topic'>)
        : [],
    names: [...new Set(names.filter((name) => name !== undefined))],
    topics,
    ...(ownUnit === undefined ? {} : { organization: ownUnit }),
    ...(document.type === 'organization'
      ? { depth: depthOf(document.data as Snapshot<'organization'>, get) }
      : {}),
    ...(publisher === undefined ? {} : { organizationName: publisher }),
    ...(year === undefined ? {} : { year }),
    ...(document.type === 'project' ? { stage: (document.data as Snapshot<'project'>).stage } : {}),
  };
}
