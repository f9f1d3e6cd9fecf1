import { pick } from '../random.ts';
import { line, oval, path, rect, shade, shape, type Canvas } from './brush.ts';

const n = (value: number): string => value.toFixed(1);

const clothes = ['#3d5a80', '#7a3b3b', '#4f6b4a', '#8a7a55', '#5b5470', '#30424d', '#a0563a'];

export interface PersonLook {
  readonly coat?: string;
  /** Orange vest with bright stripes. */
  readonly vest?: boolean;
  readonly hat?: string;
  readonly hair?: string;
  readonly sitting?: boolean;
  /** Seen from behind. */
  readonly away?: boolean;
}

/** A person of `size` pixels without a face, as people appear in a wide picture. */
export function person(
  { random }: Canvas,
  x: number,
  foot: number,
  size: number,
  look: PersonLook = {},
): string {
  const coat = look.vest ? '#f07f1f' : (look.coat ?? pick(random, clothes));
  const head = size * 0.085;
  const shoulder = foot - size * (look.sitting ? 0.62 : 0.82);
  const hip = foot - size * (look.sitting ? 0.26 : 0.46);
  const wide = size * 0.14;
  const swing = (random() - 0.5) * size * 0.12;
  let drawn = look.sitting ? '' : oval(x, foot, size * 0.2, size * 0.03, '#000', 'opacity="0.3"');
  if (!look.sitting)
    drawn +=
      line(x - wide * 0.4, hip, x - wide * 0.5 - swing * 0.4, foot, '#2b2f3a', size * 0.085) +
      line(x + wide * 0.4, hip, x + wide * 0.5 + swing * 0.4, foot, '#353a46', size * 0.085);
  drawn += path(
    `M${n(x - wide)},${n(hip)} Q${n(x - wide * 1.15)},${n(shoulder)} ${n(x - wide * 0.55)},${n(shoulder)} L${n(x + wide * 0.55)},${n(shoulder)} Q${n(x + wide * 1.15)},${n(shoulder)} ${n(x + wide)},${n(hip)} Z`,
    coat,
  );
  drawn +=
    path(
      `M${n(x + wide * 0.2)},${n(shoulder)} L${n(x + wide * 0.55)},${n(shoulder)} Q${n(x + wide * 1.15)},${n(shoulder)} ${n(x + wide)},${n(hip)} L${n(x + wide * 0.3)},${n(hip)} Z`,
      '#000',
      'opacity="0.08"',
    ) +
    path(
      `M${n(x + wide * 0.62)},${n(shoulder + size * 0.01)} Q${n(x + wide * 1.15)},${n(shoulder)} ${n(x + wide)},${n(hip)} L${n(x + wide * 0.68)},${n(hip)} Z`,
      '#000',
      'opacity="0.1"',
    ) +
    shape(
      [
        [x - head * 0.55, shoulder],
        [x + head * 0.55, shoulder],
        [x, shoulder + size * 0.07],
      ],
      shade(coat, 0.35),
      'opacity="0.55"',
    );
  drawn +=
    line(
      x - wide * 0.95,
      shoulder + size * 0.05,
      x - wide * 1.15 + swing,
      hip + size * 0.02,
      shade(coat, -0.12),
      size * 0.065,
    ) +
    line(
      x + wide * 0.95,
      shoulder + size * 0.05,
      x + wide * 1.15 - swing,
      hip + size * 0.02,
      shade(coat, -0.2),
      size * 0.065,
    );
  if (look.vest)
    drawn +=
      rect(x - wide, shoulder + size * 0.14, wide * 2, size * 0.035, '#f6f2b8') +
      rect(x - wide, shoulder + size * 0.22, wide * 2, size * 0.035, '#f6f2b8');
  const cy = shoulder - head * 1.05;
  drawn +=
    rect(x - head * 0.38, cy + head * 0.5, head * 0.76, head * 0.85, '#bb8a6b') +
    oval(x, cy, head * 0.86, head, look.away ? (look.hair ?? '#241f1e') : '#d9ab8a');
  if (!look.away)
    drawn +=
      path(
        `M${n(x - head * 0.9)},${n(cy + head * 0.05)} Q${n(x - head * 0.98)},${n(cy - head * 1.14)} ${n(x)},${n(cy - head * 1.12)} Q${n(x + head * 0.98)},${n(cy - head * 1.14)} ${n(x + head * 0.9)},${n(cy + head * 0.05)} Q${n(x + head * 0.72)},${n(cy - head * 0.62)} ${n(x + head * 0.1)},${n(cy - head * 0.58)} Q${n(x - head * 0.7)},${n(cy - head * 0.5)} ${n(x - head * 0.9)},${n(cy + head * 0.05)} Z`,
        look.hair ?? '#241f1e',
      ) + oval(x + head * 0.35, cy + head * 0.1, head * 0.45, head * 0.75, '#8a5a3c', 'opacity="0.16"');
  if (look.hat)
    drawn +=
      path(
        `M${n(x - head * 1.05)},${n(cy - head * 0.3)} A${n(head * 1.05)},${n(head)} 0 0 1 ${n(x + head * 1.05)},${n(cy - head * 0.3)} Z`,
        look.hat,
      ) + rect(x - head * 1.3, cy - head * 0.38, head * 2.6, head * 0.22, shade(look.hat, -0.2));
  return drawn;
}
