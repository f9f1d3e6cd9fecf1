/** The parser that read-excel-file reads with; it brings no types. */
declare module 'saxen' {
  type Attributes = () => Readonly<Record<string, string>>;
  export class Parser {
    on(
      event: 'openTag',
      tell: (name: string, attributes: Attributes, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag' | 'text', tell: (name: string) => void): this;
    parse(xml: string): void;
  }
}
