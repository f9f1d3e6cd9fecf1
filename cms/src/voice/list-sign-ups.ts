import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { uidOf } from '@xianfeng/content-types';
import { peopleIn } from '@xianfeng/content-types/rules/waiting-list';
import type { Scope } from '../permissions/scope-of.ts';
import { holds } from './letter-scope.ts';
import { isCalledOff, publicCall, type PublicCall } from './public-call.ts';
import { enrolledOf } from './publish-count.ts';
import { sealedParts } from './sealed-parts.ts';
import { queueOf, settlePlaces } from './settle-places.ts';
import type { Filled, ListedCall, ListedSignUp, SignUpList } from './sign-up-list.ts';
import { signUpTable, type SignUpRow } from './sign-up-table.ts';

const perPage = 100;
const call = uidOf('call') as UID.ContentType;

interface CallRow {
  readonly documentId: string;
  readonly title: string;
  readonly opens: string;
  readonly closes: string | null;
  readonly quota: number | null;
  readonly organization: { readonly documentId: string; readonly name: string } | null;
}

/** The calls of these units for which people sign up here, the last that began first. */
export async function listCalls(strapi: Core.Strapi, scope: Scope): Promise<ListedCall[]> {
  const signedUp: string[] = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).distinct('call_id').pluck('call_id'),
  );
  const rows: CallRow[] = await strapi.db.query(call).findMany({
    where: { publishedAt: null, $or: [{ takesSignups: true }, { documentId: { $in: signedUp } }] },
    populate: { organization: true } as never,
    orderBy: [{ opens: 'desc' }, { id: 'desc' }] as never,
  });
  const own = rows.filter(({ organization }) => holds(scope, organization?.documentId ?? null));
  return Promise.all(
    own.map(async ({ documentId, title, opens, closes, quota, organization }) => ({
      documentId,
      title,
      unit: organization?.name ?? '',
      opens,
      closes,
      quota,
      enrolled: await enrolledOf(strapi, documentId),
      waiting: (await queueOf(strapi, documentId))
        .filter(({ isPlaced }) => !isPlaced)
        .reduce((sum, { people }) => sum + people, 0),
    })),
  );
}

/** `000****7766`: enough to tell two people apart who have the same name. */
const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

function filled(known: PublicCall | null, queue: Awaited<ReturnType<typeof queueOf>>): Filled[] {
  const shifts = known?.shifts ?? [];
  const names = shifts.length > 0 ? shifts.map(({ name }) => name) : [''];
  return names.map((shift) => {
    const places = shifts.find(({ name }) => name === shift)?.places ?? known?.quota ?? Infinity;
    return {
      shift,
      day: shifts.find(({ name }) => name === shift)?.day ?? null,
      places: Number.isFinite(places) ? places : null,
      taken: peopleIn(queue, shift),
      isOff: isCalledOff(known, shift),
    };
  });
}

/**
 * Who signed up for a call: by shift, in the order of their arrival; telephones with their middle hidden.
 * @param isNamed whether who reads it works with them; nobody else learns who it is
 * @throws NotFoundError when there is no such call
 */
export async function listSignUps(
  strapi: Core.Strapi,
  documentId: string,
  page: number,
  isNamed: boolean,
): Promise<Omit<SignUpList, 'mayWork' | 'mayPublish'>> {
  const draft: CallRow | null = await strapi.db
    .query(call)
    .findOne({ where: { documentId, publishedAt: null } });
  if (!draft) throw new errors.NotFoundError('没有这份需求。');
  await settlePlaces(strapi, documentId);
  const known = await publicCall(strapi, documentId);
  const rows: SignUpRow[] = await strapi.db.transaction(({ trx }) =>
    trx(signUpTable).where({ call_id: documentId }).orderBy(['shift', 'at', 'id']),
  );
  const parts = sealedParts(strapi);
  const contactOf = ({ receipt, contact }: SignUpRow) =>
    contact === null ? null : parts.contact(receipt, contact);
  const phoneOf = (row: SignUpRow): string => `${row.shift}\0${contactOf(row)?.phone ?? row.id}`;
  const phones = Map.groupBy(rows, phoneOf);
  const listed = rows.slice((page - 1) * perPage, page * perPage).map((row): ListedSignUp => {
    const contact = contactOf(row);
    const isOff = ['waiting', 'placed', 'confirmed'].includes(row.state) && isCalledOff(known, row.shift);
    return {
      id: row.id,
      at: row.at,
      shift: row.shift,
      people: row.people,
      state: isOff ? 'called-off' : row.state,
      hours: row.hours,
      isKept: contact !== null,
      name: isNamed && contact ? (contact.name ?? '') : null,
      phone: isNamed && contact?.phone ? masked(contact.phone) : null,
      remark: (isNamed && row.signup && parts.signup(row.receipt, row.signup)?.remark) || null,
      workedBy: row.worked_by,
      samePhone: phones.get(phoneOf(row))?.length ?? 1,
    };
  });
  const came = rows.filter(({ state }) => state === 'came');
  return {
    documentId,
    title: draft.title,
    isPublic: known !== null,
    published: known?.enrolled ?? null,
    enrolled: await enrolledOf(strapi, documentId),
    came: came.reduce((sum, { people }) => sum + people, 0),
    hours: came.reduce((sum, { people, hours }) => sum + people * (hours ?? 0), 0),
    shifts: filled(known, await queueOf(strapi, documentId)),
    signUps: listed,
    total: rows.length,
    pages: Math.max(1, Math.ceil(rows.length / perPage)),
  };
}
