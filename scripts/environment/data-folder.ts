import { join } from 'node:path';

/** The CMS's SQLite database inside DATA_DIR. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'cms.db');

/** Where the output of the running parts is kept. */
export const logFile = (dataDir: string, name: string): string => join(dataDir, 'logs', `${name}.log`);

/** Held by the one `npm start` that runs on this DATA_DIR. */
export const startLock = (dataDir: string): string => join(dataDir, 'start.lock');

/** Tells which ENCRYPTION_KEY the data were made with, without telling the key. */
export const keyFingerprintFile = (dataDir: string): string => join(dataDir, 'encryption-key.sha256');

/** The accounts of the demo county: `[{role,email,password}]`. */
export const demoAccountsFile = (dataDir: string): string => join(dataDir, 'demo-accounts.json');
