import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentTypeOf, type PublicTypeName, type Snapshot } from '@xianfeng/content-types';
import { nothingAround, type PublicFields } from '@xianfeng/content-types/checks/check';
import { findingsIn } from '@xianfeng/content-types/checks/findings-in';
import { beijingDate } from '@xianfeng/content-types/rules/beijing-time';
import { demoCounty } from '../../scripts/seed/demo/demo-county.ts';
import { pictureKeys } from '../../scripts/seed/pictures/picture.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { factsOf, type Fact } from './facts.ts';

/** Days of all kinds: ends and beginnings of months and years, a leap day, a week after a holiday. */
export const days = ['2026-11-24', '2026-01-01', '2028-02-29', '2027-02-28', '2027-03-31', '2026-10-08'];

/** What stood from a day on; without a snapshot nothing did. */
export interface Published {
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly snapshot: Record<string, unknown> | undefined;
  readonly on: string;
  readonly note: string;
}

export interface County {
  readonly today: string;
  readonly history: readonly Published[];
  /** What the desk would have kept from the public, on the day on which it was published. */
  readonly refused: () => string[];
  /** What the county's facts said on the day on which they were published. */
  readonly facts: readonly (Fact & { readonly publishedOn: string })[];
  /** All documents of a type as they stand on `day`, today unless told. */
  readonly all: <T extends PublicTypeName>(type: T, day?: string) => Snapshot<T>[];
  readonly find: <T extends PublicTypeName>(type: T, id: string, day?: string) => Snapshot<T> | undefined;
  /** The document as its readers first saw it. */
  readonly first: <T extends PublicTypeName>(
    type: T,
    id: string,
  ) => (Snapshot<T> & { on: string }) | undefined;
}

function refusedIn(history: readonly Published[]): string[] {
  const read = new Map<string, PublicFields>();
  return history.flatMap(({ type, documentId, snapshot, on, note }) => {
    const fields = snapshot as PublicFields | undefined;
    if (!fields) return [];
    const last = read.get(documentId) ?? null;
    // The desk's own count of who signed up passes no form.
    const counted = note.startsWith('按网站报名公布最新人数');
    const before =
      last && counted && fields.enrolled !== undefined ? { ...last, enrolled: fields.enrolled } : last;
    const around = { ...nothingAround(on), before, reason: note || null };
    read.set(documentId, fields);
    return findingsIn(contentTypeOf(type), fields, around)
      .filter(({ level }) => level === 'blocking')
      .map(({ message }) => `${on} ${type} ${String(fields.slug)}: ${message}`);
  });
}

/** The county as the ledger would tell it: every snapshot on the way passes its schema, or this throws. */
export function countyOn(today: string): County {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-pictures-'));
  const path = join(folder, 'picture.jpg');
  writeFileSync(path, 'any picture');
  const files = pictureKeys.map((key) => ({ key, path, name: `${key}.jpg`, alt: key }));
  const history = [...simulateLedger(demoCounty(today, files))].map(
    ({ type, documentId, snapshot, at, note }): Published => ({
      type,
      documentId,
      snapshot: snapshot ?? undefined,
      on: beijingDate(at),
      note: note ?? '',
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  const standing = (day: string) => {
    const known = new Map<string, Published>();
    for (const each of history) if (each.on <= day) known.set(each.documentId, each);
    return known;
  };
  return {
    today,
    history,
    refused: () => refusedIn(history),
    facts: history.flatMap(({ type, snapshot, on }) =>
      snapshot ? factsOf(type, snapshot).map((fact) => ({ ...fact, publishedOn: on })) : [],
    ),
    all: <T extends PublicTypeName>(type: T, day = today) =>
      [...standing(day).values()].flatMap((each) =>
        each.type === type && each.snapshot ? [each.snapshot as Snapshot<T>] : [],
      ),
    find: <T extends PublicTypeName>(_type: T, id: string, day = today) =>
      history.findLast((each) => each.documentId === id && each.on <= day)?.snapshot as
        Snapshot<T> | undefined,
    first: <T extends PublicTypeName>(_type: T, id: string) => {
      const found = history.find((each) => each.documentId === id);
      return found?.snapshot && { ...(found.snapshot as Snapshot<T>), on: found.on };
    },
  };
}

/** Every text in a value, as one line each; what a body holds in a block belongs together. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, content, text } = value as { type?: unknown; content?: unknown; text?: unknown };
  if (type === 'text') return [String(text)];
  if (type === 'paragraph' || type === 'heading') return [textsIn(content).join('')];
  return Object.values(value).flatMap(textsIn);
}

/** Every Chinese text that the county has ever said in public, its revision notes included. */
export const saidBy = ({ history }: County): string[] => [
  ...new Set(
    history
      .flatMap(({ snapshot, note }) => [...textsIn(snapshot), note])
      .filter((text) => /\p{Script=Han}/u.test(text)),
  ),
];
