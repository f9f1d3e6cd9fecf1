import type { Core, Modules, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { addresseeOf, contentTypeOf, uidOf } from '@xianfeng/content-types';
import {
  circleOf,
  isBuiltIn,
  readSiteAddress,
  redirectAddresses,
  type RedirectAddresses,
  type SiteAddress,
} from '@xianfeng/content-types/rules/redirect-address';
import { savedData } from './saved-data.ts';

const uid = uidOf('redirect') as UID.ContentType;

interface StoredRedirect extends RedirectAddresses {
  readonly documentId: string;
}

/** As the form's fields have it. A question is kept as it is sent, nine signs for a character. */
const longestAddress = 200;

const redirects = (strapi: Core.Strapi) => strapi.db.query(uid);

function refuse(sentence: string): never {
  throw new errors.ApplicationError(sentence);
}

function readOrRefuse(label: string, text: unknown): SiteAddress {
  const address = readSiteAddress(String(text ?? ''));
  if ('problem' in address) refuse(`“${label}”${address.problem}，改好后再保存。`);
  return address;
}

/** What the public sees at an address now, in a few words; null when nothing does. */
async function standsAt(strapi: Core.Strapi, { encoded }: SiteAddress): Promise<string | null> {
  if (isBuiltIn(encoded)) return '本站自己的页面';
  if (encoded.includes('?')) return null;
  const addressee = addresseeOf(encoded);
  if (addressee === null || addressee === 'section') return null;
  const type = contentTypeOf(addressee.type);
  const found: Record<string, unknown> | null = await strapi.db
    .query(uidOf(addressee.type) as UID.ContentType)
    .findOne({ where: { ...addressee.where, publishedAt: { $notNull: true } } });
  return found ? `${type.label}“${String(found[type.titleField] ?? '')}”` : null;
}

function refuseCircle(from: SiteAddress, to: SiteAddress, others: readonly StoredRedirect[]): void {
  const known = others.flatMap((other) => redirectAddresses(other) ?? []);
  const way = circleOf(
    { from: from.encoded, to: to.encoded },
    new Map(known.map((other) => [other.from, other.to])),
  );
  if (way) refuse(`这样会转圈：${way.map(decodeURI).join(' → ')}。请改“新网址”，或者先删除其中一条。`);
}

/**
 * Keeps redirects such as can be followed: addresses in their one form, none where something stands already, no circle.
 * A save that is not is refused with a sentence that says what to change.
 */
export function checkRedirects(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const data = context.uid === uid ? savedData(context) : null;
    if (!data) return next();
    const { documentId } = context.params as { documentId?: string };
    const all: StoredRedirect[] = await redirects(strapi).findMany({});
    const stored = all.find((one) => one.documentId === documentId);
    const from = readOrRefuse('旧网址', data.from ?? stored?.from);
    const to = readOrRefuse('新网址', data.to ?? stored?.to);
    if (from.encoded === to.encoded) refuse('“旧网址”和“新网址”是同一个网址，不用转向。');
    const standing = await standsAt(strapi, from);
    if (standing) refuse(`“旧网址”${from.written} 现在是${standing}，不能转走。请换一个旧网址。`);
    const others = all.filter((one) => one.documentId !== documentId);
    if (others.some((other) => redirectAddresses(other)?.from === from.encoded))
      refuse(`“旧网址”${from.written} 已经有一条转向了，请在那一条里改。`);
    refuseCircle(from, to, others);
    for (const [label, { written }] of [
      ['旧网址', from],
      ['新网址', to],
    ] as const)
      if (written.length > longestAddress)
        refuse(`“${label}”问号后面的汉字太多，保存不下，请只留前面的部分。`);
    data.from = from.written;
    data.to = to.written;
    return next();
  };
}
