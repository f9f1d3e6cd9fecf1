import type { LedgerEntry } from '@xianfeng/content-types';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { PublishedDocument } from '../store/published-document.ts';
import { mediaFollower } from './media-follower.ts';
import { openMediaUses } from './media-uses.ts';

const file = (letter: string, url: string, mime = 'image/jpeg') => ({
  sha256: letter.repeat(64),
  url,
  mime,
  name: url.slice('/uploads/'.length),
});

/** What is gone and what stays, of one document that went through these versions. */
function followed(...versions: readonly object[]) {
  const uses = openMediaUses(new Database(':memory:'));
  for (const count of versions.keys()) {
    const known = versions.slice(0, count + 1);
    mediaFollower(uses, {
      ofDocument: () => known.map((snapshot) => ({ snapshot }) as unknown as LedgerEntry),
    }).changed(
      { documentId: 'one', versions: known.length, data: known.at(-1) } as unknown as PublishedDocument,
      () => undefined as never,
    );
  }
  const letters = (list: readonly { sha256: string }[]) => list.map(({ sha256 }) => sha256[0]).sort();
  return { shown: letters(uses.shown()), ended: letters(uses.ended()) };
}

test('a photo that was left out stays for the page of the version that showed it', () => {
  expect(followed({ photos: [file('a', '/uploads/a.jpg')] }, { photos: [] })).toEqual({
    shown: ['a'],
    ended: [],
  });
});

test('a photo that got other bytes at its address goes, from the older versions too', () => {
  const other = file('c', '/uploads/c.jpg');
  expect(
    followed(
      { photos: [file('a', '/uploads/a.jpg'), other] },
      { photos: [file('b', '/uploads/a.jpg'), other] },
    ),
  ).toEqual({ shown: ['b', 'c'], ended: ['a'] });
  expect(
    followed(
      { photos: [file('a', '/uploads/a.jpg')] },
      { photos: [file('b', '/uploads/a.jpg')] },
      { photos: [] },
    ),
  ).toEqual({ shown: ['b'], ended: ['a'] });
});

test('a paper that got other bytes stays in the version that named it', () => {
  const paper = (letter: string) => ({
    attachments: [file(letter, '/uploads/a.pdf', 'application/pdf')],
  });
  expect(followed(paper('a'), paper('b'))).toEqual({ shown: ['a', 'b'], ended: [] });
});
