import { Parser } from 'saxen';

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** What to do at the tags of a document; names come without their prefixes. */
export interface TagReader {
  /** Attributes come as they are written; `decode` resolves the entities of one. */
  open(
    name: string,
    attributes: () => Readonly<Record<string, string>>,
    decode: (text: string) => string,
  ): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Goes through the tags of an XML document. @throws Error when it is not well-formed, and whatever `reader` throws */
export function readTags(xml: string, reader: TagReader): void {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => reader.open(local(name), attributes, decode));
  parser.on('closeTag', (name) => reader.close?.(local(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.parse(xml);
}
