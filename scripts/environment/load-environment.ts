import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from '../terminal/plain-error.mjs';
import { databaseFile, keyFingerprintFile } from './data-folder.ts';
import { fillTemplate, readEnvFile, writeEnvFile } from './env-file.ts';
import { holdToKey } from './key-fingerprint.ts';
import { KEY_NAMES, makeSecrets, SECRET_NAMES, type RandomBase64 } from './secrets.ts';
import { closeData } from './private-data.ts';
import { parseSettings, type Settings } from './settings.ts';

const randomBase64: RandomBase64 = (bytes) => randomBytes(bytes).toString('base64');

/**
 * The settings of the installation at `root`: `.env`, overruled by `variables`. Writes `.env` with new secrets when
 * there is none. DATA_DIR comes back absolute and exists.
 *
 * @throws {PlainError} one sentence on the setting that is wrong or missing
 */
export function loadEnvironment(
  root: string,
  variables: NodeJS.ProcessEnv,
  random: RandomBase64 = randomBase64,
): Settings {
  const file = join(root, '.env');
  const bringsSecrets = SECRET_NAMES.every((name) => variables[name]);
  if (!existsSync(file) && !bringsSecrets) createEnvFile(root, file, variables, random);
  const brought = nonEmpty(variables);
  const settings = parseSettings({
    ...missingKeys(root, file, brought, random),
    ...readEnvFile(file),
    ...brought,
  });
  const dataDir = resolve(root, settings.DATA_DIR);
  try {
    mkdirSync(dataDir, { recursive: true });
    closeData(dataDir);
  } catch {
    throw new PlainError(
      `无法建立数据文件夹 ${dataDir}：请检查 DATA_DIR 和文件夹的写入权限，例如 DATA_DIR=./data。`,
    );
  }
  holdToKey(dataDir, settings.ENCRYPTION_KEY);
  return { ...settings, DATA_DIR: dataDir };
}

/**
 * Makes the keys that an `.env` of an earlier version lacks, and writes them into it. Where there is no file, they hold for
 * this run: both parts are started by it.
 */
function missingKeys(
  root: string,
  file: string,
  variables: NodeJS.ProcessEnv,
  random: RandomBase64,
): Record<string, string> {
  const known = { ...nonEmpty(readEnvFile(file)), ...variables };
  const missing = KEY_NAMES.filter((name) => !known[name]);
  const keys = Object.fromEntries(missing.map((name) => [name, random(32)]));
  if (missing.length > 0 && existsSync(file)) addToFile(root, file, missing, keys);
  return keys;
}

function addToFile(
  root: string,
  file: string,
  missing: readonly string[],
  keys: Record<string, string>,
): void {
  const example = readFileSync(join(root, '.env.example'), 'utf8');
  const lines = missing.map(
    (name) => new RegExp(`(?:^#.*\\n)*^${name}=$`, 'm').exec(example)?.[0] ?? `${name}=`,
  );
  const text = missing.reduce(
    (written, name) => written.replace(new RegExp(`^${name}=.*\\n?`, 'm'), ''),
    readFileSync(file, 'utf8'),
  );
  writeEnvFile(file, `${text.trimEnd()}\n\n${fillTemplate(lines.join('\n\n'), keys)}\n`);
}

function createEnvFile(root: string, file: string, variables: NodeJS.ProcessEnv, random: RandomBase64): void {
  const dataDir = resolve(root, variables.DATA_DIR || './data');
  // New secrets over old data would lock the telephone numbers away for ever, without a word.
  if (existsSync(databaseFile(dataDir)) || existsSync(keyFingerprintFile(dataDir))) {
    throw new PlainError(
      `找不到 .env，但 ${dataDir} 里已有数据。请放回原来的 .env（里面的 ENCRYPTION_KEY 用来解开已加密的内容）；不要旧数据时，请先移走这个文件夹。`,
    );
  }
  writeEnvFile(file, fillTemplate(readFileSync(join(root, '.env.example'), 'utf8'), makeSecrets(random)));
}

function nonEmpty(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
