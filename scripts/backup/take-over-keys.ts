import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { keyFingerprintFile } from '../environment/data-folder.ts';
import { writeEnvFile } from '../environment/env-file.ts';
import { loadEnvironment } from '../environment/load-environment.ts';
import { SECRET_NAMES } from '../environment/secrets.ts';
import type { Settings } from '../environment/settings.ts';
import { PlainError } from '../terminal/plain-error.mjs';
import { refuseOverData } from './refuse-over-data.ts';

/** The same settings with the keys of `brought`. */
export function withKeysOf(text: string, brought: Readonly<Record<string, string | undefined>>): string {
  return SECRET_NAMES.reduce((written, name) => {
    const line = `${name}=${brought[name] ?? ''}`;
    const known = new RegExp(`^${name}=.*$`, 'm');
    return known.test(written) ? written.replace(known, () => line) : `${written.trimEnd()}\n${line}\n`;
  }, text);
}

/**
 * The settings under which restored data can be read: those of the installation at `root`, with the backup's keys; all of
 * the backup's where the installation has none yet.
 *
 * @param brought the text of the `.env` in the backup; null when the keys came from elsewhere there
 * @throws {PlainError} when there are data already, which these keys would lock away, or keys from elsewhere that differ
 */
export function takeOverKeys(root: string, variables: NodeJS.ProcessEnv, brought: string | null): Settings {
  const file = join(root, '.env');
  if (brought === null) return loadEnvironment(root, variables);
  if (!existsSync(file)) {
    writeEnvFile(file, brought);
    return loadEnvironment(root, variables);
  }
  const keys = parseEnv(brought);
  const { DATA_DIR, ...settings } = loadEnvironment(root, variables);
  if (SECRET_NAMES.every((name) => settings[name] === keys[name])) return { ...settings, DATA_DIR };
  refuseOverData(DATA_DIR);
  if (SECRET_NAMES.some((name) => variables[name]))
    throw new PlainError('密钥写在环境变量里，和备份里的不一样。请把环境变量改成备份里 .env 的值，再恢复。');
  // Nothing was written with the keys that go: there are no data.
  rmSync(keyFingerprintFile(DATA_DIR), { force: true });
  writeEnvFile(file, withKeysOf(readFileSync(file, 'utf8'), keys));
  return loadEnvironment(root, variables);
}
