import sharp from 'sharp';
import { cardFont, type CardFont } from './card-font.ts';
import { balancedLines, hangingStart, shortenedLines, textWidth, tightened } from './card-lines.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 84;
const PAPER = '#FFFDFA';
const INK = '#1F1A17';
const QUIET = '#5B524C';
const RULE = '#E6DFD8';
const FRAME = '#EDC6C0';
const VERMILION = '#B4141E';

export interface ShareCard {
  readonly title: string;
  /** What it is: 进展动态…; of a project, how it stands. */
  readonly label: string;
  /** Who answers for it; may be empty. */
  readonly organization: string;
  readonly county: string;
}

interface Line {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly font: CardFont;
  /** Extra pixels between characters. */
  readonly spacing?: number;
}

function draw({ text, x, y, size, colour, font, spacing = 0 }: Line): string {
  const scale = size / font.unitsPerEm;
  let left = x;
  let paths = '';
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const outline = font.outline(character);
    if (outline)
      paths += `<path transform="translate(${left.toFixed(2)} ${y.toFixed(2)}) scale(${scale} ${-scale})" d="${outline}"/>`;
    left += (font.advance(character) - tightened(character, characters[index + 1])) * size + spacing;
  }
  return `<g fill="${colour}">${paths}</g>`;
}

interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The largest size in which the title fits; the shortest titles are set largest. */
function setTitle(title: string, font: CardFont): Setting {
  const room = WIDTH - 2 * MARGIN;
  for (const [size, most] of [
    [84, 1],
    [76, 2],
    [66, 3],
    [58, 3],
  ] as const) {
    const lines = balancedLines(title, room / size, most, font.advance);
    if (lines) return { lines, size };
  }
  return { lines: shortenedLines(title, room / 58, 3, font.advance), size: 58 };
}

function drawTitle(title: string, font: CardFont): string {
  const { lines, size } = setTitle(title, font);
  const step = size * 1.36;
  const middle = 304;
  // A Han character reaches from .12 em below the baseline to .88 em above it.
  const first = middle - ((lines.length - 1) * step) / 2 + size * 0.38;
  return lines
    .map((text, index) =>
      draw({ text, x: MARGIN - hangingStart(text) * size, y: first + index * step, size, colour: INK, font }),
    )
    .join('');
}

function drawLabel(label: string, font: CardFont): string {
  const [text = ''] = shortenedLines(label, (WIDTH - 2 * MARGIN - 26) / 36, 1, font.advance);
  return draw({ text, x: MARGIN + 26, y: 119, size: 34, colour: VERMILION, font, spacing: 2 });
}

function drawFoot(card: ShareCard, bold: CardFont, regular: CardFont): string {
  const baseline = 551;
  const mark = draw({
    text: '先锋',
    x: MARGIN,
    y: baseline,
    size: 54,
    colour: VERMILION,
    font: bold,
    spacing: 4,
  });
  const county = regular.drawable(card.county);
  const countyX = MARGIN + 54 * 2 + 4 + 26;
  const countyEnd = countyX + textWidth(county, regular.advance) * 30;
  const room = (WIDTH - MARGIN - countyEnd - 60) / 30;
  const organization = shortenedLines(regular.drawable(card.organization), room, 1, regular.advance)[0] ?? '';
  const organizationX = WIDTH - MARGIN - textWidth(organization, regular.advance) * 30;
  return [
    mark,
    draw({ text: county, x: countyX, y: baseline - 5, size: 30, colour: QUIET, font: regular }),
    draw({ text: organization, x: organizationX, y: baseline - 5, size: 30, colour: INK, font: regular }),
  ].join('');
}

function drawing(card: ShareCard): string {
  const bold = cardFont('Bold');
  const regular = cardFont('Regular');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<rect x="29" y="43" width="${WIDTH - 58}" height="${HEIGHT - 72}" fill="none" stroke="${FRAME}" stroke-width="2"/>
<rect width="${WIDTH}" height="14" fill="${VERMILION}"/>
<rect x="${MARGIN}" y="89" width="8" height="36" fill="${VERMILION}"/>
<rect x="${MARGIN}" y="472" width="${WIDTH - 2 * MARGIN}" height="2" fill="${RULE}"/>
${drawLabel(bold.drawable(card.label), bold)}
${drawTitle(bold.drawable(card.title), bold)}
${drawFoot(card, bold, regular)}
</svg>`;
}

/** PNG of 1200×630 for links that are passed on; at most 60 KB, the same bytes for the same words. */
export async function shareCard(card: ShareCard): Promise<Buffer> {
  return sharp(Buffer.from(drawing(card)))
    .png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 6 })
    .toBuffer();
}
