import { writeNumber } from './numbers.ts';
import type { Styles } from './styles.ts';
import { below, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Such as `%1、` or `%1.%2`. */
  readonly text: string;
  /** The paragraph style that belongs to this level. */
  readonly style: string | undefined;
  /** All numbers of higher levels in Arabic figures. */
  readonly legal: boolean;
  /** The level after which this one begins anew, 1 the outermost; 0 for never. */
  readonly restartsAfter: number | undefined;
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
  readonly styles: Styles;
}

function levelsOf(xml: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(xml, 'w:lvl').map((level) => {
      const restart = valueOf(level, 'w:lvlRestart');
      return [
        Number(level.attributes['w:ilvl'] ?? 0),
        {
          start: Number(valueOf(level, 'w:start') ?? 1),
          format: below(level, 'w:numFmt').at(-1)?.attributes['w:val'] ?? 'decimal',
          text: valueOf(level, 'w:lvlText') ?? '',
          style: valueOf(level, 'w:pStyle'),
          legal: isOn(level, 'w:isLgl') ?? false,
          restartsAfter: restart === undefined ? undefined : Number(restart),
        },
      ];
    }),
  );
}

/** Reads the parts of the numbering and of the styles; a document may lack either. */
export function readNumbering(xml: XmlElement | null, styles: Styles): Numbering {
  const abstract = new Map(
    childrenOf(xml ?? undefined, 'w:abstractNum').map((each) => [
      each.attributes['w:abstractNumId'] ?? '',
      each,
    ]),
  );
  const uses = new Map(
    childrenOf(xml ?? undefined, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]),
  );
  /** A list may only name the style of another list that has its levels. */
  const definition = (numId: string, depth = 0): XmlElement | undefined => {
    const found = abstract.get(valueOf(uses.get(numId), 'w:abstractNumId') ?? '');
    const linked = styles.numbering(valueOf(found, 'w:numStyleLink'))?.numId;
    return found && childrenOf(found, 'w:lvl').length === 0 && linked && depth < 5
      ? definition(linked, depth + 1)
      : found;
  };
  const lists = new Map(
    [...uses].map(([numId, use]): [string, List] => {
      const found = definition(numId);
      const overrides = childrenOf(use, 'w:lvlOverride');
      const restarts = overrides.flatMap((override) => {
        const start = valueOf(override, 'w:startOverride');
        return start === undefined
          ? []
          : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)] as const];
      });
      return [
        numId,
        {
          id: found?.attributes['w:abstractNumId'] ?? '',
          levels: new Map([
            ...(found ? levelsOf(found) : []),
            ...overrides.flatMap((override) => [...levelsOf(override)]),
          ]),
          restarts: new Map(restarts),
        },
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

  /** The number of the next paragraph with these properties (`w:pPr`); null when it has none. */
  next(properties: XmlElement | undefined): Mark | null {
    const { lists, styles } = this.numbering;
    const own = childOf(properties, 'w:numPr');
    const style = valueOf(properties, 'w:pStyle');
    const byStyle = styles.numbering(style);
    const ownId = valueOf(own, 'w:numId');
    const list = lists.get(ownId ?? byStyle?.numId ?? '0');
    // A level may be bound to a style: that of the paragraph, or the one from which it has its number.
    const bound =
      ownId === undefined
        ? [style, byStyle?.saidIn].flatMap((id) =>
            [...(list?.levels ?? [])].flatMap(([at, each]) => (id && each.style === id ? [at] : [])),
          )[0]
        : undefined;
    const level = Number(valueOf(own, 'w:ilvl') ?? bound ?? byStyle?.level ?? 0);
    const rule = list?.levels.get(level);
    if (!list || !rule) return null;
    const counts = this.countsFor(ownId ?? byStyle?.numId ?? '0', list);
    this.count(counts, list, level, rule);
    if (rule.format === 'bullet') return { list: list.id, level: level + 1, marker: '•' };
    const marker = this.written(counts, list, level, rule).trim();
    return marker === '' ? null : { list: list.id, level: level + 1, marker };
  }

  private count(counts: (number | undefined)[], list: List, level: number, rule: Level): void {
    counts[level] = counts[level] === undefined ? rule.start : counts[level] + 1;
    for (let at = level + 1; at < counts.length; at += 1)
      if ((list.levels.get(at)?.restartsAfter ?? at) > level) counts[at] = undefined;
  }

  private written(counts: readonly (number | undefined)[], list: List, level: number, rule: Level): string {
    return rule.text.replace(/%(\d)/g, (_, at: string) => {
      const index = Number(at) - 1;
      const other = list.levels.get(index);
      const format = index === level ? rule.format : (other?.format ?? 'decimal');
      if (format === 'none') return '';
      return writeNumber(
        counts[index] ?? other?.start ?? 1,
        rule.legal && index !== level ? 'decimal' : format,
      );
    });
  }

  private countsFor(numId: string, { id, restarts }: List): (number | undefined)[] {
    const counts = this.counts.get(id) ?? [];
    this.counts.set(id, counts);
    if (!this.begun.has(numId)) for (const [level, start] of restarts) counts[level] = start - 1;
    this.begun.add(numId);
    return counts;
  }
}
