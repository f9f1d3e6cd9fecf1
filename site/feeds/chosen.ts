import type { PageLocals } from '../rendering/page-locals.ts';
import type { Content } from '../content/content.ts';
import { announcedTypes, type AnnouncedType } from '../content/announced-types.ts';
import { sections } from '../presenters/sections.ts';
import { siteName } from '../presenters/describe.ts';
import { feedAddress, feedFormats, type FeedFormat } from '../addresses/feed-address.ts';
import { titleOfBase } from './feed-at.ts';

/** The fields of the form of `/subscribe/` that choose feeds, and all of its fields. */
const choices = ['what', 'unit', 'topic', 'project'] as const;
export const choiceFields: readonly string[] = [...choices, 'format'];

/** Where the form of `/subscribe/` leads. */
export interface Chosen {
  readonly title: string;
  /** Site-relative address to subscribe to. */
  readonly address: string;
  readonly format: FeedFormat | 'calendar';
  /** What the person should know about it, when it is not exactly what was chosen. */
  readonly note?: string;
  /** The folder of the chosen feeds; undefined when several choices were joined to a search. */
  readonly base?: string;
}

const isFormat = (text: string): text is FeedFormat => text in feedFormats;
const calendarBases = /^\/(?:projects|organizations)\/[^/]+\/$/;

/** A unit's folder as it was chosen, with or without what lies below it. */
function unitOf(content: Content, base: string): { id: string; name: string } | null {
  const unit = content.first('documents.byAddress', base.replace(/all\/$/, ''), { order: 'ascending' });
  return unit?.type === 'organization'
    ? { id: unit.documentId, name: (unit.data as { name: string }).name }
    : null;
}

const typeOfBase = (base: string): AnnouncedType | undefined =>
  announcedTypes.find(
    (type) => base === `/${sections[type].name}/` || base.startsWith(`/${sections[type].name}/kinds/`),
  );

/** Several choices at once are what a search for them finds: the feeds of a unit's news of one section, or of one topic. */
function joined(
  { content }: Pick<PageLocals, 'content'>,
  bases: readonly string[],
  format: FeedFormat,
): Chosen | null {
  const asked = new URLSearchParams();
  const names: string[] = [];
  for (const base of bases) {
    const type = typeOfBase(base);
    const unit = base.startsWith('/organizations/') ? unitOf(content, base) : null;
    const topic = base.startsWith('/topics/')
      ? content.first('documents.byAddress', base, { order: 'ascending' })
      : undefined;
    if (type) asked.set('type', type);
    else if (unit) asked.set('organization', unit.id);
    else if (topic?.type === 'topic') asked.set('topic', topic.documentId);
    else return null;
    names.push(
      type ? sections[type].title : (unit?.name ?? titleOfBase(content, base)?.split('：').at(-1) ?? ''),
    );
  }
  const coarse = bases.some((base) => base.includes('/kinds/'));
  const below = bases.some((base) => base.startsWith('/organizations/'));
  const note = [coarse && '几项一起选时，按整个栏目计算，不细分类别。', below && '单位包含它的下级。']
    .filter(Boolean)
    .join('');
  return {
    title: `${siteName(content)}：${names.join(' + ')}`,
    address: `/search/${feedFormats[format].file}?${asked}`,
    format,
    ...(note ? { note } : {}),
  };
}

/** What somebody chose in the form: an address to subscribe to. Choices that do not exist are left out; none is everything. */
export function chosenFrom(locals: Pick<PageLocals, 'content'>, asked: URLSearchParams): Chosen {
  const wanted = asked.get('format') ?? '';
  const bases = [
    ...new Set(
      choices
        .map((name) => asked.get(name) ?? '')
        .filter((base) => base !== '' && base !== '/' && titleOfBase(locals.content, base) !== null),
    ),
  ];
  const format = isFormat(wanted) ? wanted : 'rss';
  const project = bases.find((base) => base.startsWith('/projects/') && calendarBases.test(base));
  if (wanted === 'calendar')
    return calendarFor(locals, project ?? bases.find((base) => base.startsWith('/organizations/')));
  const several = bases.length > 1 && !project ? joined(locals, bases, format) : null;
  if (several) return several;
  const base = project ?? bases[0] ?? '/';
  const note =
    bases.length > 1
      ? project
        ? '选了项目，就是这个项目的全部消息。'
        : '这几项不能合在一起，请一项一项订阅。下面是第一项。'
      : undefined;
  return {
    title: titleOfBase(locals.content, base) ?? '',
    address: feedAddress(base, format),
    format,
    base,
    ...(note ? { note } : {}),
  };
}

function calendarFor(locals: Pick<PageLocals, 'content'>, base: string | undefined): Chosen {
  const owner = base?.replace(/all\/$/, '') ?? '/';
  return {
    title: `${titleOfBase(locals.content, owner) ?? ''}（日历）`,
    address: `${owner}calendar.ics`,
    format: 'calendar',
    base: owner,
    note:
      owner === '/'
        ? '全县的日历：项目期限、报名截止、公示截止和会议。项目和单位各有自己的日历。'
        : '期限、报名截止、公示截止和会议。',
  };
}
