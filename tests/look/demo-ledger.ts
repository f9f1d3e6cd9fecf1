import type { LedgerEntry } from '@xianfeng/content-types';
import { demoCounty } from '../../scripts/seed/demo/demo-county.ts';
import { pictureKeys } from '../../scripts/seed/pictures/picture.ts';
import { simulateLedger } from '../support/simulated-ledger.ts';
import { stillDay } from './still-portal.ts';

/** The demo county's ledger on the still day, with one picture in the place of all its drawings. */
export function demoLedger(path: string): LedgerEntry[] {
  const pictures = pictureKeys.map((key) => ({ key, path, name: `${key}.jpg`, alt: `示意图：${key}` }));
  return [...simulateLedger(demoCounty(stillDay, pictures))];
}
