import { strFromU8 } from 'fflate';
import { childrenOf, readXml, type XmlElement } from './xml.ts';
import type { ZipEntries } from './zip-entries.ts';

/** Where something that a part names by an id is to be found. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `styles`. */
  readonly kind: string;
  /** A part's name in the archive, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

function inside(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  for (const step of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const folderOf = (name: string) => name.split('/').slice(0, -1).join('/');
const fileOf = (name: string) => name.split('/').at(-1) ?? '';

/** The parts of a document, found by what they are to each other and not by their names. */
export class DocumentParts {
  private readonly zip: ZipEntries;

  constructor(zip: ZipEntries) {
    this.zip = zip;
  }

  bytes(name: string): Uint8Array<ArrayBuffer> | null {
    return (
      this.zip.read(name) ??
      this.zip.read(this.zip.names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? '')
    );
  }

  xml(name: string): XmlElement | null {
    const bytes = this.bytes(name);
    return bytes && bytes.length > 0 ? readXml(decoded(bytes)) : null;
  }

  /** What a part points at; the document as a whole is the part without a name. */
  relations(part: string): Relation[] {
    const folder = folderOf(part);
    const root = this.xml(`${folder ? `${folder}/` : ''}_rels/${fileOf(part)}.rels`);
    return (root ? childrenOf(root) : []).map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
      const outside = mode === 'External';
      return {
        id,
        kind: type.split('/').at(-1) ?? '',
        target: outside ? target : inside(folder, target),
        outside,
      };
    });
  }

  /** The main part's name; null when this is no document of Word. */
  main(): string | null {
    const named = this.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
    return [named, 'word/document.xml'].find((name) => name && this.zip.names.includes(name)) ?? null;
  }
}

/** Some programs write their parts in UTF-16. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}
