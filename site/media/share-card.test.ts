import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardFont } from './card-font.ts';
import { shareCard, type ShareCard } from './share-card.ts';

const card: ShareCard = {
  title: '全县农村公路“四好”建设与老旧桥梁改造项目',
  label: '书记项目',
  organization: '云岭县青石镇党委',
  county: '云岭县',
};
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Dark pixels of the title's part of the card. */
async function titleInk(title: string): Promise<number> {
  const pixels = await sharp(await shareCard({ ...card, title }))
    .extract({ left: 60, top: 150, width: 1080, height: 310 })
    .greyscale()
    .raw()
    .toBuffer();
  return pixels.reduce((dark, value) => dark + (value < 100 ? 1 : 0), 0);
}

describe('a share card', () => {
  test('is a PNG of 1200 by 630 and at most 60 KB, also with the longest title', async () => {
    for (const title of [card.title, '乡村振兴重点帮扶村饮水安全与道路硬化'.repeat(20)]) {
      const bytes = await shareCard({ ...card, title, organization: '云岭县交通运输局、'.repeat(20) });
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
    }
  });

  test('draws every character by its own shape', async () => {
    const inks = await Promise.all([...'一口镇懿疆龘'].map(titleInk));
    expect(new Set(inks).size).toBe(inks.length);
    expect(Math.min(...inks)).toBeGreaterThan(200);
  });

  test('has the same bytes on a machine without any font', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
    try {
      const config = join(folder, 'empty.conf');
      await writeFile(config, '<fontconfig></fontconfig>');
      const script = `import { createHash } from 'node:crypto';
const { shareCard } = await import(${JSON.stringify(new URL('./share-card.ts', import.meta.url).href)});
console.log(createHash('sha256').update(await shareCard(${JSON.stringify(card)})).digest('hex'));`;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script],
        { env: { FONTCONFIG_FILE: config, HOME: folder } },
      );
      expect(stdout.trim()).toBe(digest(await shareCard(card)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('takes letters and signs of markup for what they are', async () => {
    expect(await titleInk('AI & <b>5G</b> "x"')).toBeGreaterThan(await titleInk('AI b5Gb x'));
  });

  test('is made of nothing but what it can draw', async () => {
    expect(cardFont('Bold').drawable('丰收😀👍🏽\u0000 \n节 𠀀䶮')).toBe('丰收 节 〓䶮');
    expect(await titleInk('丰收😀')).toBe(await titleInk('丰收'));
    expect(await titleInk('😀')).toBe(0);
  });
});
