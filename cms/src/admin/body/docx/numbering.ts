import { writeNumber } from './numbers.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1、` or `%1.%2`. */
  readonly text: string;
}

interface List {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew in this use of the list. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Which numbers the paragraphs of a document have: from its own XML, because mammoth knows only whether a list is numbered. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  /** Number and level that a paragraph style brings along. */
  readonly styles: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
}

const value = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
const decoded = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const elements = (xml: string, tag: string) =>
  xml.match(new RegExp(`<w:${tag}[\\s>](?:(?!</w:${tag}>)[\\s\\S])*</w:${tag}>`, 'g')) ?? [];
const attribute = (xml: string, name: string): string =>
  new RegExp(`^<[^>]*?\\sw:${name}="([^"]*)"`).exec(xml)?.[1] ?? '';

function levelsOf(xml: string): Map<number, Level> {
  return new Map(
    elements(xml, 'lvl').map((level) => [
      Number(attribute(level, 'ilvl')),
      {
        start: Number(value(level, 'start') ?? 1),
        format: value(level, 'numFmt') ?? 'decimal',
        text: decoded(value(level, 'lvlText') ?? ''),
      },
    ]),
  );
}

/** Reads `word/numbering.xml` and `word/styles.xml`; either may be empty. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstract = new Map(
    elements(numberingXml, 'abstractNum').map((xml) => [attribute(xml, 'abstractNumId'), levelsOf(xml)]),
  );
  const lists = new Map<string, List>();
  for (const xml of elements(numberingXml, 'num')) {
    const id = value(xml, 'abstractNumId') ?? '';
    const overrides = elements(xml, 'lvlOverride');
    const own = new Map(overrides.flatMap((override) => [...levelsOf(override)]));
    const restarts = new Map(
      overrides.flatMap((override) => {
        const start = value(override, 'startOverride');
        return start === null ? [] : [[Number(attribute(override, 'ilvl')), Number(start)] as const];
      }),
    );
    lists.set(attribute(xml, 'numId'), {
      id,
      levels: new Map([...(abstract.get(id) ?? []), ...own]),
      restarts,
    });
  }
  const styles = new Map(
    elements(stylesXml, 'style').flatMap((xml) => {
      const numId = value(elements(xml, 'numPr')[0] ?? '', 'numId');
      return numId === null
        ? []
        : [
            [
              attribute(xml, 'styleId'),
              { numId, level: Number(value(elements(xml, 'numPr')[0] ?? '', 'ilvl') ?? 0) },
            ] as const,
          ];
    }),
  );
  return { lists, styles };
}

/** The number of a paragraph as words, and where it stands. */
export interface Mark {
  readonly list: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly marker: string;
}

/** Counts through a document, paragraph by paragraph. */
export class Counter {
  private readonly numbering: Numbering;
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  /** The number of the next paragraph with these properties (inside of `w:pPr`); null when it has none. */
  next(properties: string): Mark | null {
    const own = elements(properties, 'numPr')[0];
    const byStyle = this.numbering.styles.get(value(properties, 'pStyle') ?? '');
    const numId = (own && value(own, 'numId')) ?? byStyle?.numId ?? '0';
    const level = Number((own && value(own, 'ilvl')) ?? byStyle?.level ?? 0);
    const list = this.numbering.lists.get(numId);
    const rule = list?.levels.get(level);
    if (!list || !rule || rule.format === 'none') return null;
    const counts = this.countsFor(numId, list);
    counts[level] = counts[level] === undefined ? rule.start : counts[level] + 1;
    counts.length = level + 1;
    if (rule.format === 'bullet') return { list: list.id, level: level + 1, marker: '•' };
    const marker = rule.text.replace(/%(\d)/g, (_, at: string) => {
      const index = Number(at) - 1;
      const other = list.levels.get(index);
      return writeNumber(
        counts[index] ?? other?.start ?? 1,
        index === level ? rule.format : (other?.format ?? 'decimal'),
      );
    });
    return marker.trim() === '' ? null : { list: list.id, level: level + 1, marker: marker.trim() };
  }

  private countsFor(numId: string, { id, restarts }: List): (number | undefined)[] {
    const counts = this.counts.get(id) ?? [];
    this.counts.set(id, counts);
    if (!this.begun.has(numId)) for (const [level, start] of restarts) counts[level] = start - 1;
    this.begun.add(numId);
    return counts;
  }
}
