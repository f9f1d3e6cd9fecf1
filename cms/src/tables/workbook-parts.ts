import { zipSync, type Zippable } from 'fflate';
import { ZipFiles } from '../archives/unpack-zip.ts';
import { readTags } from './xml-tags.ts';

const workbookPath = 'xl/workbook.xml';
const relationsPath = 'xl/_rels/workbook.xml.rels';

/** The parts of a workbook that its first sheet is made of, as XML. */
export interface WorkbookParts {
  readonly sheet: string;
  /** Null when cells have no formats. */
  readonly styles: string | null;
  /** The same parts as a workbook that is not packed, and holds nothing else. */
  readonly unpacked: Uint8Array;
}

const whole = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/**
 * Unpacks what is needed of a workbook, and at most `most` bytes.
 * @throws UnpacksTooLarge, or an Error when it is no workbook
 */
export function workbookParts(bytes: Buffer, most: number): WorkbookParts {
  const files = new ZipFiles(bytes, most);
  const taken: Zippable = {};
  const read = (path: string): string | null => {
    const part = files.read(path);
    if (part) taken[path] = part;
    return part?.toString('utf8') ?? null;
  };
  const targets = new Map<string, string>();
  const kinds = new Map<string, string>();
  readTags(read(relationsPath) ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      targets.set(Id, whole(Target));
      kinds.set(Type.slice(Type.lastIndexOf('/') + 1), whole(Target));
    },
  });
  let first: string | undefined;
  readTags(read(workbookPath) ?? '', {
    open(name, attributes) {
      if (name !== 'sheet' || first !== undefined) return;
      first = Object.entries(attributes()).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
    },
  });
  const sheet = read(targets.get(first ?? '') ?? '');
  if (sheet === null) throw new Error('This workbook has no first sheet.');
  const styles = read(kinds.get('styles') ?? 'xl/styles.xml');
  read(kinds.get('sharedStrings') ?? 'xl/sharedStrings.xml');
  return { sheet, styles, unpacked: zipSync(taken, { level: 0 }) };
}
