import { describe, expect, test } from 'vitest';
import { PresentEditors, silence } from './present-editors.ts';

const zhang = { window: 'a', userId: 1, name: '张三' };
const li = { window: 'b', userId: 2, name: '李四' };
const names = (present: PresentEditors, document: string, own: typeof zhang, now: number) =>
  present.others(document, own, now).map(({ name, since }) => [name, since]);

describe('who has a document open', () => {
  test('is seen by the others, with since when, and never by oneself', () => {
    const present = new PresentEditors();
    present.stay('doc', zhang, 1000);
    present.stay('doc', li, 2000);
    present.stay('doc', zhang, 21_000);
    expect(names(present, 'doc', li, 22_000)).toEqual([['张三', 1000]]);
    expect(names(present, 'doc', zhang, 22_000)).toEqual([['李四', 2000]]);
    expect(names(present, 'other', zhang, 22_000)).toEqual([]);
  });

  test('counts in another window of the same account', () => {
    const present = new PresentEditors();
    present.stay('doc', zhang, 0);
    expect(names(present, 'doc', { ...zhang, window: 'c' }, 1)).toEqual([['张三', 0]]);
  });

  test('ends when the window goes elsewhere, is closed, or keeps silent', () => {
    const present = new PresentEditors();
    present.stay('doc', zhang, 0);
    present.stay('other', zhang, 1);
    expect(names(present, 'doc', li, 2)).toEqual([]);
    present.stay('doc', zhang, 3);
    present.leave(zhang.userId, zhang.window);
    expect(names(present, 'doc', li, 4)).toEqual([]);
    present.stay('doc', zhang, 5);
    expect(names(present, 'doc', li, 4 + silence)).toHaveLength(1);
    expect(names(present, 'doc', li, 5 + silence)).toEqual([]);
    present.stay('doc', zhang, 6 + silence);
    expect(names(present, 'doc', li, 7 + silence)).toEqual([['张三', 6 + silence]]);
  });
});
