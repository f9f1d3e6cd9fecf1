import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** The variables of an env file; none when there is no such file. */
export function readEnvFile(file: string): Record<string, string | undefined> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/** Fills the `NAME=` lines of a template; every other line and comment stays as it is. */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/^([A-Z0-9_]+)=$/gm, (line, name: string) =>
    name in values ? `${name}=${values[name]}` : line,
  );
}

/** Writes the file whole or not at all, readable by its owner only. */
export function writeEnvFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
}
