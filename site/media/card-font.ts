import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkitten';

// Outlines of a font that comes with the portal, drawn as paths: no font of the machine and no fontconfig has a
// say, so a card is the same on every machine, also where no Chinese font is installed.
const MISSING_HAN = '〓';
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}\p{Co}\p{Cn}]/u;

export interface CardFont {
  /** Text without what the font cannot draw: a rare Han character becomes 〓, emoji and signs are left out. */
  drawable(text: string): string;
  /** Width in ems. */
  advance(character: string): number;
  /** Outline as SVG path data, in font units, y upwards. */
  outline(character: string): string;
  readonly unitsPerEm: number;
}

function openFont(file: string): CardFont {
  const opened = create(readFileSync(file));
  if (!('glyphForCodePoint' in opened)) throw new Error(`one font expected, found a collection: ${file}`);
  const font = opened;
  const outlines = new Map<string, string>();
  const code = (character: string): number => character.codePointAt(0) ?? 0;
  const keep = (character: string): string => {
    if (/\s/u.test(character)) return ' ';
    if (INVISIBLE.test(character)) return '';
    if (font.hasGlyphForCodePoint(code(character))) return character;
    return /\p{Script=Han}/u.test(character) ? MISSING_HAN : '';
  };
  return {
    unitsPerEm: font.unitsPerEm,
    drawable: (text) => [...text.normalize('NFC')].map(keep).join('').replace(/ +/g, ' ').trim(),
    advance: (character) => font.glyphForCodePoint(code(character)).advanceWidth / font.unitsPerEm,
    outline(character) {
      let path = outlines.get(character);
      if (path === undefined) {
        path = font.glyphForCodePoint(code(character)).path.toSVG();
        outlines.set(character, path);
      }
      return path;
    },
  };
}

const opened = new Map<string, CardFont>();

/** The face of share cards; read from its package when it is first asked for. */
export function cardFont(weight: 'Regular' | 'Bold'): CardFont {
  let font = opened.get(weight);
  if (!font) {
    const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
    font = openFont(join(dirname(entry), '..', 'fonts', `NotoSansHans-${weight}.otf`));
    opened.set(weight, font);
  }
  return font;
}
