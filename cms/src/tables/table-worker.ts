import { parentPort, workerData } from 'node:worker_threads';
import type { Cell } from '@xianfeng/content-types/table/index';
import { readTable } from './read-table.ts';
import { TableRefused } from './sheet-limits.ts';

export type TableAnswer = { readonly rows: Cell[][] } | { readonly refused: string };

const answer = (told: TableAnswer) => parentPort?.postMessage(told);

readTable(Buffer.from(workerData as Uint8Array)).then(
  (rows) => answer({ rows }),
  (error: unknown) => {
    if (!(error instanceof TableRefused)) throw error;
    answer({ refused: error.message });
  },
);
