import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What tells whether a browser is there and can be installed. */
export type Machine = {
  chromiumPath: string | undefined;
  path: string;
  isExecutable: (file: string) => boolean;
};

/** The browser that tests use: CHROMIUM_PATH, else the first known name on PATH; null when there is none. */
export function findBrowser({ chromiumPath, path, isExecutable }: Machine): string | null {
  if (chromiumPath) return isExecutable(chromiumPath) ? chromiumPath : null;
  for (const name of NAMES) {
    const found = path
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find(isExecutable);
    if (found) return found;
  }
  return null;
}

/** Whether this user may install Debian packages here. */
export function canInstall(uid: number | undefined): boolean {
  return uid === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether the file can be run by this user. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
