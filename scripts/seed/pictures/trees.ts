import { line, oval, path, shade, type Canvas } from './brush.ts';

const n = (value: number): string => value.toFixed(1);

/** A broad tree whose crown is many shaded balls, more and smaller ones the nearer it stands. */
export function tree({ random }: Canvas, x: number, foot: number, size: number, color: string): string {
  let crown = '';
  const balls = Math.round(26 + size / 4);
  const ball = Math.max(0.42, Math.sqrt(26 / balls) * 1.1);
  for (let index = 0; index < balls; index += 1) {
    const angle = random() * Math.PI * 2;
    const away = Math.sqrt(random());
    const cx = x + Math.cos(angle) * away * size * 0.36;
    const cy = foot - size * 0.66 + Math.sin(angle) * away * size * 0.3;
    const light = (foot - size * 0.66 - cy) / size - (cx - x) / size / 3;
    crown += oval(
      cx,
      cy,
      size * ball * (0.1 + random() * 0.08),
      size * ball * (0.09 + random() * 0.06),
      shade(color, Math.max(-0.4, Math.min(0.3, light * 0.9 + (random() - 0.6) * 0.2))),
    );
  }
  return `${oval(x + size * 0.05, foot, size * 0.34, size * 0.05, '#1a2014', 'opacity="0.28"')}${path(`M${n(x - size * 0.035)},${n(foot)} Q${n(x - size * 0.015)},${n(foot - size * 0.3)} ${n(x - size * 0.05)},${n(foot - size * 0.6)} L${n(x + size * 0.05)},${n(foot - size * 0.6)} Q${n(x + size * 0.015)},${n(foot - size * 0.3)} ${n(x + size * 0.04)},${n(foot)} Z`, '#54402c')}${crown}`;
}

/** A slender poplar, for rows along roads and dikes. */
export function poplar({ random }: Canvas, x: number, foot: number, size: number, color: string): string {
  let crown = '';
  for (let index = 0; index < 15; index += 1) {
    const up = index / 15;
    const wide = size * 0.11 * Math.sin(Math.PI * (0.15 + up * 0.85));
    crown += oval(
      x + (random() - 0.5) * wide * 0.7,
      foot - size * (0.24 + up * 0.74),
      wide * (0.8 + random() * 0.4) + size * 0.015,
      size * 0.075,
      shade(color, (random() - 0.6) * 0.35),
    );
  }
  return line(x, foot, x, foot - size * 0.4, '#5a4632', size * 0.025) + crown;
}
