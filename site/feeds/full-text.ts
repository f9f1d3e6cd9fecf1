import { contentTypes } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import type { Content, PublishedDocument } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import type { AnnouncedType } from '../content/announced-types.ts';
import { attachmentHtml, bodyHtml, imageHtml } from '../presenters/body-html.ts';
import { factsOf } from '../presenters/facts.ts';
import { lines } from './lines.ts';
import { standingHtml } from './standing-html.ts';
import { supervisionHtml } from './supervision-html.ts';

// Fields of plain text that carry a document's substance, in reading order; a type has some of them.
const textFields = ['highlights', 'problem', 'measures', 'schedule', 'goals', 'deed'] as const;

type Loose = Partial<Record<(typeof textFields)[number] | 'nextPlan' | 'project', string>> & {
  readonly body?: PublishedBody;
  readonly minutes?: PublishedBody;
  readonly photos?: readonly PublishedMedia[];
  readonly attachments?: readonly { readonly file: PublishedMedia }[];
  readonly metricValues?: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit?: string;
  }[];
  readonly result?: { readonly outcome: string };
  readonly cancelled?: boolean;
};

/** The whole text of a document as HTML for other people's programs: every address absolute, every text escaped. */
export function fullText(
  content: Content,
  origin: string,
  document: PublishedDocument<AnnouncedType>,
): string {
  const data = document.data as Loose;
  const fields: Readonly<Record<string, { readonly label: string }>> = contentTypes[document.type].fields;
  const image = (media: PublishedMedia): string => imageHtml(media, content.picture(media), origin);
  const attachment = (media: PublishedMedia): string => attachmentHtml(media, origin);
  const render = (body: PublishedBody | undefined): string =>
    body ? absolute(bodyHtml(body, { imageHtml: image, attachmentHtml: attachment }), origin) : '';
  const titled = (name: 'nextPlan' | (typeof textFields)[number]): string =>
    data[name] ? `<h3>${escapeHtml(fields[name]?.label ?? '')}</h3>${lines(data[name])}` : '';

  const parts = [
    data.cancelled ? '<p><strong>已取消</strong></p>' : '',
    factLines(document),
    ...textFields.map(titled),
    render(data.body),
    render(data.minutes),
  ];
  if (document.type === 'standing')
    parts.push(standingHtml(content, origin, document as PublishedDocument<'standing'>));
  if (document.type === 'supervision')
    parts.push(supervisionHtml((document as PublishedDocument<'supervision'>).data));
  if (document.type === 'bulletin') {
    for (const section of (document as PublishedDocument<'bulletin'>).data.sections) {
      parts.push(
        `<h2>${escapeHtml(section.title)}</h2>`,
        ...section.items.map((item) => `<h3>${escapeHtml(item.title)}</h3>${render(item.body)}`),
      );
    }
  }
  if (data.metricValues?.length)
    parts.push(
      `<ul>${data.metricValues.map(({ name, value, unit = '' }) => `<li>${escapeHtml(name)}：${value}${escapeHtml(unit)}</li>`).join('')}</ul>`,
    );
  if (data.result)
    parts.push(`<h3>${escapeHtml(fields.result?.label ?? '')}</h3>${lines(data.result.outcome)}`);
  parts.push(
    titled('nextPlan'),
    ...portraits(document).map(image),
    ...(data.photos ?? []).map(image),
    ...(data.attachments ?? []).map(({ file }) => attachment(file)),
    projectLine(content, origin, data.project),
  );
  return parts.join('');
}

/** The pictures of a document that stand outside its text. */
function portraits(document: PublishedDocument<AnnouncedType>): PublishedMedia[] {
  const { cover, photo } = document.data as { cover?: PublishedMedia; photo?: PublishedMedia };
  return [cover, photo].filter((media) => media !== undefined);
}

/** The picture that stands for a document; undefined when it has none. */
export function leadPicture(document: PublishedDocument<AnnouncedType>): PublishedMedia | undefined {
  const { photos = [], body } = document.data as Loose;
  return (
    [...portraits(document), ...photos][0] ??
    body?.content.find((block) => block.type === 'image')?.attrs.media
  );
}

function factLines(document: PublishedDocument<AnnouncedType>): string {
  const list = factsOf(document).map(
    ({ label, value }) => `<strong>${escapeHtml(label)}：</strong>${escapeHtml(value)}`,
  );
  return list.length > 0 ? `<p>${list.join('<br>')}</p>` : '';
}

function projectLine(content: Content, origin: string, id: string | undefined): string {
  const project = id === undefined ? undefined : content.get('project', id);
  return project
    ? `<p>所属项目：<a href="${origin}${addressOfDocument(project)}">${escapeHtml(project.data.title)}</a></p>`
    : '';
}

/** Addresses inside a body may be site-relative; a reader elsewhere needs them whole. */
function absolute(html: string, origin: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}
