import sharp, { type Metadata, type Sharp } from 'sharp';
import type { DerivedFormat } from '../addresses/media-addresses.ts';
import { pictureKind } from './picture-kind.ts';
import { pictureWidths, planAnimation, type Animation, type PictureShape } from './picture-plan.ts';

// Two pictures are made at once, on machines with few cores: a thread more for each only makes both wait.
sharp.concurrency(1);
sharp.cache(false);

// A 108-megapixel telephone is welcome; beyond, one file could take the memory of the whole machine.
const MOST_PIXELS = 120_000_000;
const LARGEST_ANIMATION = 2 * 1024 * 1024;
// Measured on a photo of 12 megapixels: effort 0 is no larger than effort 2, a tenth larger than effort 3, in a sixth of their time.
const AVIF = { quality: 50, effort: 0 } as const;
const WEBP = { quality: 76, effort: 2 } as const;
const ANIMATED_WEBP = { quality: 70, effort: 2 } as const;
// Slips of a camera's encoder are forgiven, missing image data is not.
const FAIL_ON = 'error';

export interface DerivedFile {
  readonly width: number;
  readonly format: DerivedFormat;
  readonly bytes: Uint8Array;
}

/** One way to show a picture: the files that make it complete. */
export interface Layout {
  /** Pixels of the largest file, orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  readonly formats: readonly DerivedFormat[];
}

export interface PicturePlan {
  readonly still: Layout;
  /** Tried first; given up when its files come out too large. */
  readonly moving?: Layout & { readonly animation: Animation };
}

export interface Broken {
  /** One sentence in Chinese for the editor: what is wrong, what to do. */
  readonly broken: string;
}

export type Derived = { readonly layout: Layout; readonly files: readonly DerivedFile[] } | Broken;

const unreadable = (error: unknown): Broken =>
  /premature|truncat|end of|too short|not enough|corrupt|incomplete/i.test(String(error))
    ? { broken: '图片文件不完整，请重新上传原图。' }
    : { broken: '图片文件已损坏，打不开，请重新上传。' };

function shapeOf(metadata: Metadata): PictureShape {
  return { width: metadata.autoOrient.width, height: metadata.pageHeight ?? metadata.autoOrient.height };
}

function animationOf(metadata: Metadata, shape: PictureShape): Animation | undefined {
  const frames = metadata.pages ?? 1;
  const turned = (metadata.orientation ?? 1) > 1;
  const moving = metadata.format === 'gif' || metadata.format === 'webp';
  if (!moving || turned || frames < 2 || shape.width * shape.height * frames > MOST_PIXELS) return undefined;
  return planAnimation(shape, metadata.delay ?? [], metadata.loop ?? 0);
}

function layout(shape: PictureShape, widths: readonly number[], formats: readonly DerivedFormat[]): Layout {
  const width = widths.at(-1) ?? shape.width;
  return { width, height: Math.max(1, Math.round((shape.height * width) / shape.width)), widths, formats };
}

/** Reads the header only. Never throws: what is no picture or too large is `broken`. */
export async function planPicture(original: Uint8Array): Promise<PicturePlan | Broken> {
  const kind = pictureKind(original);
  if (!kind) return { broken: '文件不是图片，或者是不支持的格式，请上传 JPG、PNG、WebP 或 GIF 图片。' };
  if (kind === 'heic') return { broken: '图片是 HEIC 格式，请另存为 JPG 后重新上传。' };
  try {
    const metadata = await sharp(original, { limitInputPixels: false, failOn: FAIL_ON }).metadata();
    const shape = shapeOf(metadata);
    if (shape.width * shape.height > MOST_PIXELS) return { broken: '图片超过1.2亿像素，请缩小后重新上传。' };
    const animation = animationOf(metadata, shape);
    const still = layout(shape, pictureWidths(shape), ['avif', 'webp']);
    return animation
      ? { still, moving: { ...layout(shape, animation.widths, ['webp']), animation } }
      : { still };
  } catch (error) {
    return unreadable(error);
  }
}

async function animate(original: Uint8Array, animation: Animation): Promise<DerivedFile[]> {
  const files: DerivedFile[] = [];
  for (const width of animation.widths) {
    const bytes = await sharp(original, { animated: true, limitInputPixels: MOST_PIXELS, failOn: FAIL_ON })
      .resize({ width })
      .webp({ ...ANIMATED_WEBP, loop: animation.loop, delay: [...animation.delay] })
      .toBuffer();
    files.push({ width, format: 'webp', bytes });
  }
  return files;
}

const encode = (picture: Sharp, format: DerivedFormat): Sharp =>
  format === 'avif' ? picture.avif(AVIF) : picture.webp(WEBP);

async function still(
  original: Uint8Array,
  { widths, width, height, formats }: Layout,
): Promise<DerivedFile[]> {
  // Decoded once, at the largest width; the smaller ones come from those pixels.
  const { data, info } = await sharp(original, { limitInputPixels: MOST_PIXELS, failOn: FAIL_ON })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const files: DerivedFile[] = [];
  for (const target of widths) {
    for (const format of formats) {
      const picture = sharp(data, {
        raw: { width: info.width, height: info.height, channels: info.channels },
      });
      files.push({
        width: target,
        format,
        bytes: await encode(
          target === width ? picture : picture.resize({ width: target }),
          format,
        ).toBuffer(),
      });
    }
  }
  return files;
}

/**
 * Makes what the public gets from an original: AVIF and WebP in several widths, upright, sRGB, without any
 * metadata; the same bytes for the same original. Never throws.
 *
 * An animation stays one, as WebP, when it can be shown fairly: it stops after five seconds and is at most
 * 2 MB. There is no AVIF then, because browsers would take that one and show a still. Else its first frame stands for it.
 */
export async function derivePicture(original: Uint8Array): Promise<Derived> {
  const plan = await planPicture(original);
  if ('broken' in plan) return plan;
  try {
    if (plan.moving) {
      const files = await animate(original, plan.moving.animation);
      if (files.every(({ bytes }) => bytes.length <= LARGEST_ANIMATION))
        return { layout: plan.moving, files };
    }
    return { layout: plan.still, files: await still(original, plan.still) };
  } catch (error) {
    return unreadable(error);
  }
}
