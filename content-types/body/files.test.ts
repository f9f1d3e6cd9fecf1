import { describe, expect, it } from 'vitest';
import { somePicture } from './arbitrary-body.ts';
import { filesInBody, imagesWithoutAlt, MissingFilesError, publishFiles } from './files.ts';
import { attachment, body, image, paragraph } from './from-text.ts';
import { publishedBodySchema } from './schema.ts';

const document = body(
  image('one', '修好的路灯', '村口'),
  { type: 'blockquote', content: [attachment('two')] },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [image('one', '')] }] }],
  },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('甲'), image('three', '桥')] }] },
);
const media = new Map(
  ['one', 'two', 'three'].map((documentId) => [documentId, { ...somePicture, documentId }]),
);

describe('the files of a body', () => {
  it('are found wherever they stand, each once', () => {
    expect(filesInBody(document)).toEqual(['one', 'two', 'three']);
  });

  it('are put in whole for the public, with the words written at that place', () => {
    const published = publishFiles(document, media);
    expect(publishedBodySchema.safeParse(published).success).toBe(true);
    expect(published.content[0]).toEqual({
      type: 'image',
      attrs: { media: { ...somePicture, documentId: 'one', alt: '修好的路灯', caption: '村口' } },
    });
    expect(JSON.stringify(published)).not.toContain('"file"');
    expect(JSON.stringify(published.content[2])).toContain('村口新装的路灯');
  });

  it('stop a publication when one is gone, and say which', () => {
    media.delete('three');
    expect(() => publishFiles(document, media)).toThrow(MissingFilesError);
    expect(() => publishFiles(document, media)).toThrow('正文里有1个图片或附件已经找不到');
    media.set('three', { ...somePicture, documentId: 'three' });
  });

  it('tell which images still lack their alternative text', () => {
    expect(imagesWithoutAlt(document)).toEqual(['one']);
  });
});
