import { randomFrom, seedOf } from '../random.ts';
import { captions } from './captions.ts';
import { scenes } from './scenes/index.ts';

/** A picture before it becomes pixels. */
export interface Picture {
  readonly key: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export const pictureKeys = Object.keys(captions);

const width = 1600;

/**
 * Draws one picture. The states of a place (`dike-sunken-1`, `dike-done-1`) share their numbers: the same place, before and after.
 * @throws RangeError for a key without a scene or words
 */
export function drawPicture(key: string): Picture {
  const [, name = '', place = '', number = ''] = /^((\w+)[\w-]*)-(\d+)$/.exec(key) ?? [];
  const scene = scenes[name];
  const alt = captions[key];
  if (!scene || alt === undefined) throw new RangeError(`No picture ${key}`);
  const height = Number(number) % 2 === 0 ? 1200 : 1067;
  const drawn = scene({ width, height, random: randomFrom(seedOf(`${place}/${number}`)) });
  return {
    key,
    alt,
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${drawn}</svg>`,
  };
}
