import { contentTypeOf, type PublicTypeName } from '@xianfeng/content-types';
import { escapeHtml } from '@xianfeng/content-types/body/escape';
import type { PublishedMedia } from '@xianfeng/content-types/body/media';
import type { PublishedBody } from '@xianfeng/content-types/body/nodes';
import type { Content } from '../content/content.ts';
import { addressOfDocument } from '../content/indexes.ts';
import { attachmentHtml, bodyHtml, imageHtml } from './body-html.ts';
import { lines } from './lines.ts';

/** Writes parts of a document as HTML for other people's programs: every address absolute, every text escaped. What is not there is the empty string. */
export interface TextWriter {
  readonly content: Content;
  readonly origin: string;
  /** Plain text under its field's label. */
  titled(field: string, text: string | undefined): string;
  body(body: PublishedBody | undefined): string;
  pictures(media: readonly (PublishedMedia | undefined)[]): string;
  attachments(files: readonly { readonly file: PublishedMedia }[]): string;
  /** Items that are HTML already. */
  list(items: readonly string[]): string;
  /** The project to which a document belongs, with a link. */
  projectLine(project: string | undefined): string;
}

/** The writer for one document of this type. */
export function textWriter(content: Content, origin: string, type: PublicTypeName): TextWriter {
  const { fields } = contentTypeOf(type);
  const image = (media: PublishedMedia): string => imageHtml(media, content.picture(media), origin);
  const attachment = (media: PublishedMedia): string => attachmentHtml(media, origin);
  return {
    content,
    origin,
    titled: (field, text) => (text ? `<h3>${escapeHtml(fields[field]?.label ?? '')}</h3>${lines(text)}` : ''),
    body: (body) =>
      body ? absolute(bodyHtml(body, { imageHtml: image, attachmentHtml: attachment }), origin) : '',
    pictures: (media) =>
      media
        .filter((one) => one !== undefined)
        .map(image)
        .join(''),
    attachments: (files) => files.map(({ file }) => attachment(file)).join(''),
    list: (items) => (items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : ''),
    projectLine(id) {
      const project = id === undefined ? undefined : content.get('project', id);
      return project
        ? `<p>所属项目：<a href="${origin}${addressOfDocument(project)}">${escapeHtml(project.data.title)}</a></p>`
        : '';
    },
  };
}

/** Addresses inside a body may be site-relative; a reader elsewhere needs them whole. */
function absolute(html: string, origin: string): string {
  return html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${origin}/`);
}
