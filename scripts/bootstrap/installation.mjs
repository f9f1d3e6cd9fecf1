import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

const STAMP = 'node_modules/.xianfeng-lock-sha256';

/** @param {string} root @returns {string} sha256 of package-lock.json, in hex */
export function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Marks node_modules as the complete installation of the present package-lock.json. @param {string} root */
export function stampInstallation(root) {
  writeFileSync(join(root, STAMP), lockDigest(root));
}

/**
 * Whether node_modules is the complete installation of package-lock.json. An installation that somebody made with
 * npm itself carries npm's own list instead of our stamp, and counts when that list agrees with the lock.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  if (!existsSync(join(root, 'node_modules'))) return false;
  const locked = required(readPackages(join(root, 'package-lock.json')));
  const stamp = join(root, STAMP);
  const ofThisLock = existsSync(stamp)
    ? readFileSync(stamp, 'utf8').trim() === lockDigest(root)
    : agrees(root, locked);
  return ofThisLock && locked.every(([path]) => existsSync(join(root, path, 'package.json')));
}

/** @param {string} root @param {[string, LockedPackage][]} locked */
function agrees(root, locked) {
  const list = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const present = readPackages(list);
  return locked.every(([path, { version }]) => present[path]?.version === version);
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Optional packages are for one platform each, so their absence says nothing.
 *
 * @param {Record<string, LockedPackage>} packages
 */
function required(packages) {
  return Object.entries(packages).filter(
    ([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional,
  );
}
