import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';

const beside = ['', '-wal', '-shm'];
const infix = '.damaged-';
const suspectOf = (file: string): string => `${file}.suspect`;

/** Whether an error says that the bytes of a database are not what they should be. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);

/** What is wrong with the bytes of a database; null when nothing is, or there is none yet. */
function damageOf(file: string): string | null {
  if (!existsSync(file)) return null;
  if (existsSync(suspectOf(file))) return '运行时读到损坏的内容';
  const database = new Database(file);
  try {
    const found = database.pragma('quick_check(1)', { simple: true });
    return found === 'ok' ? null : String(found);
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  } finally {
    database.close();
  }
}

/** Has a store set aside at the next start: somebody read damage that the quick look at a start does not find. */
export function suspect(file: string): void {
  writeFileSync(suspectOf(file), '');
}

function asideOf(file: string): string[] {
  const name = `${basename(file)}${infix}`;
  return readdirSync(dirname(file)).filter((each) => each.startsWith(name));
}

/** Damaged stores that were set aside and still lie there, by their names. */
export const setAside = (file: string): string[] =>
  asideOf(file).filter((name) => !beside.some((ending) => ending !== '' && name.endsWith(ending)));

/**
 * Puts a damaged store out of the way, under a name that tells when, so that a new one is made from the ledger. The
 * damaged file is kept, because somebody may want to know what happened to the disk; an older one is not, because a disk
 * that fails often must not fill.
 * @param now instant, ISO 8601
 * @returns whether it was damaged
 * @throws whatever keeps an undamaged file from being read, such as missing rights
 */
export function setAsideDamaged(file: string, now: string, log: (sentence: string) => void): boolean {
  const damage = damageOf(file);
  if (damage === null) return false;
  for (const older of asideOf(file)) rmSync(join(dirname(file), older));
  const aside = `${file}${infix}${now.replaceAll(/[:.]/g, '-')}`;
  for (const ending of beside)
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, `${aside}${ending}`);
  rmSync(suspectOf(file), { force: true });
  log(
    `门户的数据文件 ${file} 损坏了（${damage}），已改名为 ${aside}，内容从编辑台的公开账本重新取来，没有丢失。网页照旧开放，取齐以后全部重做。请检查磁盘。`,
  );
  return true;
}
