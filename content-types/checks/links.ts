import { isExternalHref } from '../body/href.ts';
import { blocking, warning, type Check, type Finding, type PublicFields } from './check.ts';
import { hrefsIn } from './hrefs-in.ts';
import { placesIn, type Place } from './texts-of.ts';

/** Every address that a document links to, each once. */
export const linksOf = (fields: PublicFields): string[] => [
  ...new Set(Object.values(fields).flatMap(hrefsIn)),
];

const officeOnly = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^[^.]+$/;

function problemOf({ label, at }: Place, href: string, known: 'dead' | 'unknown' | undefined): Finding[] {
  if (known === 'dead')
    return [blocking(`${label}里的链接 ${href} 打不开：网站上没有这个页面，或者还没有公开。`, at)];
  if (known === 'unknown') return [warning(`${label}里的链接 ${href} 不知道通向哪里，请点开看一看。`, at)];
  // Nobody asks the outside world here: the office network may not reach what citizens can.
  return isExternalHref(href) && officeOnly.test(new URL(href).hostname)
    ? [warning(`${label}里的链接 ${href} 是内部地址，群众打不开。`, at)]
    : [];
}

/** Links that lead nowhere, or where no citizen can follow. */
export const deadLinks: Check = (type, fields, { links }) =>
  placesIn(type.fields, fields).flatMap((place) =>
    place.field.kind === 'body'
      ? [...new Set(hrefsIn(place.value))].flatMap((href) => problemOf(place, href, links.get(href)))
      : [],
  );
