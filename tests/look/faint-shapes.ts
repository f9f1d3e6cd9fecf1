/**
 * Runs inside a page in forced colours: every part of a chart that cannot be told from what lies behind it, because neither its
 * filling nor its edge has three to one against it. Lines of a calendar behind the chart may be faint; a QR code and a badge bring their own ground.
 */
export function faintShapes(): string[] {
  const channels = (colour: string): number[] | null => {
    const [r, g, b, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(colour)?.[1] ?? '')
      .split(/[,/\s]+/)
      .filter(Boolean)
      .map(Number);
    return r === undefined || g === undefined || b === undefined || alpha === 0 ? null : [r, g, b];
  };
  const light = (colour: number[]): number =>
    colour
      .map((value) => value / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const behind = light(
    channels(getComputedStyle(document.documentElement).backgroundColor) ?? [255, 255, 255],
  );
  const stands = (colour: string): boolean => {
    const seen = channels(colour);
    if (!seen) return false;
    const [low = 0, high = 0] = [behind, light(seen)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) >= 3;
  };
  return [...document.querySelectorAll('main svg :is(rect, line, circle, path), main .bar > i')].flatMap(
    (shape) => {
      if (
        shape.closest('.qr, .badge-shown, defs') ||
        shape.matches('.month, .state-figure line, .award path') ||
        shape.getClientRects().length === 0
      )
        return [];
      const { fill, stroke, backgroundColor } = getComputedStyle(shape);
      return [shape.tagName === 'line' ? 'none' : fill, stroke, backgroundColor].some(stands)
        ? []
        : [`a ${shape.tagName} “${shape.getAttribute('class') ?? ''}” cannot be seen`];
    },
  );
}
