import { describe, expect, test } from 'vitest';
import { createMediaQueue, type MediaQueueOptions } from './media-queue.ts';

const photo = (name: string) => ({
  sha256: name.repeat(64).slice(0, 64),
  url: `/uploads/${name}.jpg`,
  mime: 'image/jpeg',
  name: `${name}.jpg`,
});
const nothing = { changed: [], broken: [] };

function queue(options: Partial<MediaQueueOptions> = {}) {
  const made: string[][] = [];
  const said: string[] = [];
  const ensure = async (media: readonly { name: string }[]) => {
    made.push(media.map(({ name }) => name));
    return nothing;
  };
  return {
    made,
    said,
    queue: createMediaQueue({
      ensure,
      shownOf: async (media) => media,
      onMade: async () => undefined,
      log: (sentence) => said.push(sentence),
      signal: new AbortController().signal,
      retryMs: 1,
      ...options,
    }),
  };
}

describe('pictures of what was published', () => {
  test('are made a few at a time, the newest first, each once', async () => {
    const { made, queue: pictures } = queue();
    pictures.add([...'abcdef'].map(photo));
    await pictures.settled();
    expect(made.flat().toSorted()).toEqual([...'abcdef'].map((name) => `${name}.jpg`));
    expect(made[0]).toEqual(['f.jpg', 'e.jpg', 'd.jpg', 'c.jpg']);
  });

  test('wait while the originals cannot be had, which is said once, and are made then', async () => {
    let away = 3;
    const { said, queue: pictures } = queue({
      ensure: async () => {
        away -= 1;
        if (away > 0) throw new Error('fetch failed');
        return nothing;
      },
    });
    pictures.add([photo('a')]);
    await pictures.settled();
    expect(away).toBe(0);
    expect(said).toEqual(['照片和附件暂时没有做好，稍后自动再试（fetch failed）。']);
  });

  test('are not made when the document was withdrawn meanwhile', async () => {
    const { made, queue: pictures } = queue({
      shownOf: async (media) => media.filter(({ name }) => name !== 'b.jpg'),
    });
    pictures.add([photo('a'), photo('b')]);
    await pictures.settled();
    expect(made).toEqual([['a.jpg']]);
  });

  test('are left for the next start when the process is asked to end', async () => {
    const stop = new AbortController();
    const { queue: pictures } = queue({
      signal: stop.signal,
      retryMs: 60_000,
      ensure: () => Promise.reject(new Error('away')),
    });
    pictures.add([photo('a')]);
    stop.abort();
    await pictures.settled();
  });
});
