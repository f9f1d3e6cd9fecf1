import type { ContentType } from '../language/content-type.ts';
import type { Field, Fields } from '../language/field.ts';
import type { TypeName } from '../types/index.ts';

type Data = Readonly<Record<string, unknown>>;

/** What tells how the original went, and holds for no other. Dates, codes and addresses go without being named here. */
const onlyTheOriginals: Readonly<Partial<Record<TypeName, readonly string[]>>> = {
  project: [
    'stage',
    'outcome',
    'outcomeReason',
    'participation',
    'resolution',
    'obstacles',
    'photoPairs',
    'mechanism',
    'cover',
    'commitment.scan',
    'milestones.extensionReason',
    'milestones.result',
    'milestones.evidence',
    'metrics.actual',
    'funding.received',
    'funding.batch',
    'tasks.state',
    'tasks.evidence',
  ],
  update: ['milestone', 'metricValues.value', 'photos', 'nextPlan'],
  call: ['result', 'enrolled', 'cancelled', 'meetsWhen', 'shifts'],
  meeting: ['minutes', 'cancelled'],
  bulletin: ['number'],
  programme: ['talks'],
  standing: [
    'entries.rank',
    'entries.score',
    'entries.mark',
    'entries.scores',
    'entries.reason',
    'entries.evidence',
    'entries.statement',
  ],
  supervision: ['number', 'issues', 'reply'],
  appraisal: ['tallies'],
  opinion: ['question', 'answer', 'outcome', 'voices', 'changed', 'changedEntry'],
};

/** A value that says when something is or was, or by which just this document is known. */
function identifies(name: string, field: Field): boolean {
  const storage = field.storage ?? { type: '' };
  return (
    name === 'slug' ||
    name === 'code' ||
    storage.type === 'date' ||
    storage.type === 'datetime' ||
    storage.unique === true ||
    storage.regex !== undefined
  );
}

function copied(
  fields: Fields,
  data: Data,
  dropped: ReadonlySet<string>,
  path = '',
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = data[name];
    if (value === undefined || value === null || dropped.has(`${path}${name}`) || identifies(name, field))
      continue;
    const inner = field.component?.fields;
    const group = (each: unknown) => copied(inner ?? {}, each as Data, dropped, `${path}${name}.`);
    kept[name] = !inner ? value : Array.isArray(value) ? value.map(group) : group(value);
  }
  return kept;
}

const mark = '（副本）';

/**
 * A new document after the model of another one: what was written stays, but not its code and address, its dates, or what
 * came of it. Relations and files stay as they are. The title says that it is a copy, within the length that it may have.
 */
export function copyOf(type: ContentType, document: Data): Record<string, unknown> {
  const copy = copied(type.fields, document, new Set(onlyTheOriginals[type.name as TypeName]));
  const title = document[type.titleField];
  const room = Number(type.fields[type.titleField]?.storage?.maxLength ?? 120) - mark.length;
  return typeof title === 'string' ? { ...copy, [type.titleField]: `${title.slice(0, room)}${mark}` } : copy;
}
