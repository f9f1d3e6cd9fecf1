import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  contentTypeOf,
  publicTypeNames,
  readSnapshot,
  type Field,
  type Fields,
  type LedgerEntry,
} from '@xianfeng/content-types';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoLedger } from '../look/demo-ledger.ts';
import { startStillPortal, type StillPortal } from '../look/still-portal.ts';
import { fixedAddresses } from '../../site/addresses/page-addresses.ts';

const hostile = [
  'javascript:alert(document.domain)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'j\u0430vascript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:msgbox(1)',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example\\',
  'https://county.example@evil.example/',
  'mailto:a@b.example?subject=x%0d%0abcc:c@d.example',
] as const;

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rich text whose first words are a link to `address`. */
function linked(node: unknown, address: string): unknown {
  if (Array.isArray(node)) return node.map((each) => linked(each, address));
  if (!isData(node)) return node;
  if (typeof node.text === 'string') return { ...node, marks: [{ type: 'link', attrs: { href: address } }] };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, linked(value, address)]));
}

/** The value of a field with `address` wherever an editor can write words. */
function poisonedValue(field: Field, value: unknown, address: string): unknown {
  if (Array.isArray(value) && field.kind !== 'body')
    return value.map((each) => poisonedValue(field, each, address));
  if (field.component && isData(value)) return poisoned(field.component.fields, value, address);
  if (field.kind === 'body') return linked(value, address);
  if (field.kind === 'media' && isData(value)) return { ...value, name: address, alt: address };
  const isWords =
    field.kind === 'scalar' && ['string', 'text'].includes(String(field.storage?.type)) && !field.words;
  const fits = address.length <= Number(field.storage?.maxLength ?? Infinity);
  return isWords && fits && (field.refusal || !field.storage?.regex) ? address : value;
}

function poisoned(fields: Fields, data: Data, address: string): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = fields[name];
      return [name, field ? poisonedValue(field, value, address) : value];
    }),
  );
}

/** As many of the demo county's documents as show every kind of page, and an opinion, every word of theirs an address. */
function poisonedLedger(picture: string): LedgerEntry[] {
  const taken = new Map<string, Set<string>>();
  const few = demoLedger(picture).filter(({ type, documentId }) => {
    const known = taken.get(type) ?? new Set();
    taken.set(type, known);
    if (known.size < (type === 'organization' || type === 'programme' ? 30 : hostile.length))
      known.add(documentId);
    return known.has(documentId);
  });
  const [first] = few.filter(({ type }) => type === 'notice');
  const said = {
    ...(first as LedgerEntry),
    type: 'opinion' as const,
    documentId: 'o'.repeat(24),
    snapshot: {
      title: '村口的路灯不亮',
      kind: 'opinion',
      organization: String(first?.snapshot?.organization),
      receivedOn: '2026-05-06',
      question: '村口的路灯三盏不亮。',
      answer: '已经接好。',
      answeredOn: '2026-05-08',
      outcome: 'adopted',
      slug: 'lu-deng',
    },
  };
  return [...few, said].map((entry, index) => {
    const type = contentTypeOf(entry.type);
    const address = hostile[index % hostile.length] as string;
    const links = { partyOrganMark: address, reportErrorLink: address };
    const snapshot =
      entry.snapshot &&
      poisoned(type.fields, { ...entry.snapshot, ...(entry.type === 'siteSettings' ? links : {}) }, address);
    return {
      ...entry,
      seq: index + 1,
      snapshot: snapshot as LedgerEntry['snapshot'],
      note: entry.note && address,
    };
  });
}

const addressAttributes = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'cite'];

/** Every address in a page that a browser may go to or load. */
function addressesIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const own =
    'attrs' in node
      ? node.attrs.flatMap(({ name, value, prefix }) =>
          addressAttributes.includes(prefix ? `${prefix}:${name}` : name)
            ? [value]
            : name === 'content' && /url=/i.test(value)
              ? [value.replace(/^.*?url=/i, '')]
              : [],
        )
      : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(addressesIn) : [])];
}

describe('words that are addresses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const picture = join(folder, 'picture.png');
  let portal: StillPortal;
  let entries: LedgerEntry[];

  beforeAll(async () => {
    await sharp({ create: { width: 48, height: 32, channels: 3, background: '#8fa58b' } })
      .png()
      .toFile(picture);
    entries = poisonedLedger(picture);
    portal = await startStillPortal(entries, picture);
  });
  afterAll(async () => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('stand in documents of every type, and every document can still be read', () => {
    expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(publicTypeNames));
    for (const { type, snapshot } of entries)
      if (snapshot) expect(readSnapshot(contentTypeOf(type), snapshot).error?.issues, type).toBeUndefined();
  });

  test('lead nowhere, on any page', { timeout: 300_000 }, async () => {
    const waiting = fixedAddresses.filter((address) => address.endsWith('/'));
    const known = new Set(waiting);
    const wrong: string[] = [];
    let looked = 0;
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      const html = await (await fetch(`${portal.url}${page}`, { headers: { accept: 'text/html' } })).text();
      for (const address of addressesIn(parse(html))) {
        looked += 1;
        const { protocol, host, pathname } = new URL(address, `${portal.url}${page}`);
        const usual = ['http:', 'https:', 'webcal:', 'tel:'].includes(protocol);
        if (!usual || host.includes('evil') || address.includes('@')) wrong.push(`${page} ${address}`);
        if (!address.startsWith('/') || !pathname.endsWith('/') || known.has(pathname)) continue;
        known.add(pathname);
        waiting.push(pathname);
      }
    }
    for (const kind of [
      'projects',
      'updates',
      'bulletins',
      'notices',
      'meetings',
      'standings',
      'supervision',
      'opinions',
    ])
      expect([...known].filter((page) => page.startsWith(`/${kind}/`)).length, kind).toBeGreaterThan(1);
    expect(looked).toBeGreaterThan(2000);
    expect([...new Set(wrong)]).toEqual([]);
  });
});
