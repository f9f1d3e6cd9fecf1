import { readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { packings, type Packing } from '../publisher/packing.ts';

const keptBytes = 64 * 1024 * 1024;
const largest = 1024 * 1024;

/** One way in which a version of a file is sent. */
export interface Body {
  /** Its bytes, a character for each (`latin1`): with them Node sends head and body in one piece. */
  readonly text: string;
  readonly packing: Packing | null;
  /** What the last whole answer with it said, as name and value in turn, and the state of the addresses when it was given. */
  said?: { readonly headers: string[]; readonly generation: number };
}

/** One version of a file. */
export interface Version {
  readonly stat: Pick<Stats, 'ino' | 'size' | 'mtimeMs'>;
  readonly tag: string;
  readonly modified: string;
  readonly bodies: Map<Packing | 'plain', Body>;
}

/** Small files of a folder in the forms in which they were asked for, in memory; on disk it is looked each time whether they are still the same. */
export interface KeptFiles {
  /** Reads it where it is not kept. Null where the file itself has to be sent, or cannot be read: who sends it says why. */
  find(
    file: string,
    takes: (packing: Packing) => boolean,
  ): { readonly version: Version; readonly body: Body } | null;
  /** What is kept of a file that is still the same; reads nothing. */
  again(file: string, form: Packing | 'plain'): Body | undefined;
}

const sameVersion = (one: Version['stat'], other: Version['stat']): boolean =>
  one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;

export function keepFilesOf(publicFolder: string): KeptFiles {
  const kept = new Map<string, Version>();
  let size = 0;
  /** Versions that were found to be still the same since the event loop last turned: what arrived together is answered by one look. */
  const seen = new Set<Version>();

  function forget(file: string): void {
    for (const { text } of kept.get(file)?.bodies.values() ?? []) size -= text.length;
    kept.delete(file);
  }

  function versionOf(file: string, stat: Stats): Version {
    const known = kept.get(file);
    if (known && sameVersion(known.stat, stat)) return known;
    forget(file);
    const { ino, mtimeMs } = stat;
    const modified = new Date(Math.trunc(mtimeMs));
    const made: Version = {
      stat: { ino, mtimeMs, size: stat.size },
      tag: `W/"${stat.size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`,
      modified: modified.toUTCString(),
      bodies: new Map(),
    };
    kept.set(file, made);
    return made;
  }

  function keep(file: string, version: Version, body: Body): Body {
    version.bodies.set(body.packing ?? 'plain', body);
    size += body.text.length;
    for (const oldest of kept.keys()) {
      if (size <= keptBytes) break;
      if (oldest !== file) forget(oldest);
    }
    return body;
  }

  function isStill(path: string, { stat }: Version): boolean {
    const now = statSync(path, { throwIfNoEntry: false });
    return now !== undefined && sameVersion(now, stat);
  }

  /** Null where the file is another one by now. */
  function bodyOf(
    file: string,
    path: string,
    version: Version,
    takes: (packing: Packing) => boolean,
  ): Body | null {
    for (const packing of packings.filter(takes)) {
      const known = version.bodies.get(packing);
      if (known) return known;
      const beside = statSync(`${path}.${packing}`, { throwIfNoEntry: false });
      if (!beside || Math.trunc(beside.mtimeMs) !== Math.trunc(version.stat.mtimeMs)) continue;
      const text = readFileSync(`${path}.${packing}`, 'latin1');
      return isStill(path, version) ? keep(file, version, { text, packing }) : null;
    }
    const known = version.bodies.get('plain');
    if (known) return known;
    const text = readFileSync(path, 'latin1');
    return isStill(path, version) ? keep(file, version, { text, packing: null }) : null;
  }

  return {
    find(file, takes) {
      const path = join(publicFolder, file);
      try {
        const stat = statSync(path, { throwIfNoEntry: false });
        if (!stat?.isFile() || stat.size > largest) return null;
        const version = versionOf(file, stat);
        const body = bodyOf(file, path, version, takes);
        return body && { version, body };
      } catch {
        return null;
      }
    },
    again(file, form) {
      const version = kept.get(file);
      const body = version?.bodies.get(form);
      if (!version || !body) return undefined;
      if (seen.has(version)) return body;
      try {
        if (!isStill(publicFolder + file, version)) return undefined;
      } catch {
        return undefined;
      }
      if (seen.size === 0) setImmediate(() => seen.clear());
      seen.add(version);
      return body;
    },
  };
}
