import { below, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly hides: boolean | undefined;
  readonly numId: string | undefined;
  readonly level: string | undefined;
}

/** What a document says of its styles, each with what it takes over from others. */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly defaultParagraph: string | undefined;

  /** @param xml the part of the styles, if the document has one */
  constructor(xml: XmlElement | null) {
    const elements = xml ? childrenOf(xml, 'w:style') : [];
    this.styles = new Map(
      elements.map((element) => {
        const numbering = below(element, 'w:numPr')[0];
        return [
          element.attributes['w:styleId'] ?? '',
          {
            name: valueOf(element, 'w:name') ?? '',
            basedOn: valueOf(element, 'w:basedOn'),
            hides: isOn(childOf(element, 'w:rPr'), 'w:vanish'),
            numId: valueOf(numbering, 'w:numId'),
            level: valueOf(numbering, 'w:ilvl'),
          },
        ];
      }),
    );
    this.defaultParagraph = elements.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'];
  }

  /** The style and all that it is based on, itself first. */
  private *chain(id: string | undefined): Generator<[string, Style]> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.basedOn) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style) yield [at, style];
    }
  }

  private first<T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined {
    for (const [, style] of this.chain(id)) {
      const picked = pick(style);
      if (picked !== undefined) return picked;
    }
    return undefined;
  }

  name(id: string | undefined): string {
    return this.styles.get(id ?? '')?.name ?? '';
  }

  /** Whether a text of these styles is hidden; what the two say of each other's text cancels out. */
  hides(paragraph: string | undefined, character: string | undefined): boolean {
    const byParagraph = this.first(paragraph ?? this.defaultParagraph, ({ hides }) => hides) ?? false;
    const byCharacter = this.first(character, ({ hides }) => hides) ?? false;
    return byParagraph !== byCharacter;
  }

  /** The list to which a paragraph style belongs, and in which style of its chain that is said. */
  numbering(
    paragraph: string | undefined,
  ): { readonly numId: string; readonly level: string | undefined; readonly saidIn: string } | null {
    for (const [id, { numId }] of this.chain(paragraph ?? this.defaultParagraph))
      if (numId !== undefined)
        return {
          numId,
          level: this.first(paragraph ?? this.defaultParagraph, ({ level }) => level),
          saidIn: id,
        };
    return null;
  }
}
