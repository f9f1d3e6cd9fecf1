import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { openMediaUses, type MediaUses } from './media-uses.ts';

const photo = { sha256: 'a'.repeat(64), url: '/uploads/a.jpg', mime: 'image/jpeg', name: '现场.jpg' };
const form = { sha256: 'b'.repeat(64), url: '/uploads/b.pdf', mime: 'application/pdf', name: '公示.pdf' };
const sameFormRenamed = { ...form, name: '公示（二）.pdf' };

let database: Database.Database;
let uses: MediaUses;

beforeEach(() => {
  database = new Database(':memory:');
  uses = openMediaUses(database);
  uses.replace('one', [photo, form]);
  uses.replace('two', [photo]);
  uses.ended();
});

describe('a file that was public', () => {
  test('stays while any public document shows it', () => {
    uses.replace('two', []);
    expect(uses.ended()).toEqual([]);
  });

  test('has to go when the last document that shows it is withdrawn, once', () => {
    uses.replace('two', []);
    uses.replace('one', [form]);
    const ended = uses.ended();
    expect(ended).toEqual([photo]);
    uses.forget(ended);
    uses.replace('one', [form]);
    expect(uses.ended()).toEqual([]);
  });

  test('has to go even when the process was killed before it was taken away', () => {
    uses.replace('one', []);
    expect(openMediaUses(database).ended()).toEqual([form]);
  });

  test('may come back', () => {
    uses.replace('one', []);
    uses.forget(uses.ended());
    uses.replace('one', [form]);
    expect(uses.ended()).toEqual([]);
    uses.replace('one', []);
    expect(uses.ended()).toEqual([form]);
  });

  test('is its name and its bytes, when it is handed out under that name', () => {
    uses.replace('one', [sameFormRenamed, photo]);
    expect(uses.ended()).toEqual([form]);
  });
});
