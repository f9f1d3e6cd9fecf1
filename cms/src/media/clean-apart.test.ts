import { expect, test } from 'vitest';
import { cleanApart } from './clean-apart.ts';

const box = (type: string, ...inside: Buffer[]): Buffer => {
  const size = Buffer.alloc(4);
  const bytes = Buffer.concat(inside);
  size.writeUInt32BE(bytes.length + 8);
  return Buffer.concat([size, Buffer.from(type), bytes]);
};
const track = (kind: string) =>
  box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12))));
const start = box('ftyp', Buffer.from('isom\0\0\0\0'));

test('a PDF and a film come back from their thread without what was noted in them', async () => {
  const pdf = await cleanApart('pdf', '公示.pdf', Buffer.from('%PDF-1.7 << /Author (Zhang San) >>'));
  expect([pdf.bytes.toString(), pdf.notice]).toEqual(['%PDF-1.7 << /Author (         ) >>', null]);
  const film = Buffer.concat([start, box('moov', track('vide'), box('udta', Buffer.from('31.12N')))]);
  const { bytes, notice } = await cleanApart('video', '村道.mp4', film);
  expect([bytes.length, bytes.includes('31.12N'), notice]).toEqual([film.length, false, null]);
});

test('what has nothing to hide is kept as it came', async () => {
  const pdf = Buffer.from('%PDF-1.7 << /Title (a) >>');
  expect((await cleanApart('pdf', '公示.pdf', pdf)).bytes).toBe(pdf);
});

test.each<['pdf' | 'video', string, Buffer, RegExp]>([
  ['video', '村道.mp4', start.subarray(0, 12), /^视频《村道\.mp4》打不开.*请用剪辑软件导出成普通的 MP4/],
  [
    'video',
    '航拍.mp4',
    Buffer.concat([start, box('moov', track('vide'), track('camm')), box('moof')]),
    /^视频《航拍\.mp4》是分段录的.*拍摄的地点.*导出成普通的 MP4，再上传。$/,
  ],
  [
    'pdf',
    '批复.pdf',
    Buffer.from('%PDF-1.7 trailer << /Encrypt 7 0 R >>'),
    /^文件《批复\.pdf》加了密码，或者.*不让.*打印.*另存为不加密的 PDF，再上传。$/,
  ],
  ['pdf', '公示.pdf', Buffer.from('/Author()'.repeat(20_000)), /^文件《公示\.pdf》太复杂.*打印成新的 PDF/],
])(
  'a %s that cannot be cleaned is refused in a sentence that says what to do: %s',
  async (kind, name, bytes, says) => {
    await expect(cleanApart(kind, name, bytes)).rejects.toThrow(says);
  },
);
