import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Operation } from './operation.ts';

export function* operationLines(operations: Iterable<Operation>): Generator<string> {
  for (const operation of operations) yield `${JSON.stringify(operation)}\n`;
}

/** Writes operations as JSON lines, into a file or, for `-`, to standard output. */
export async function writeOperations(
  operations: () => Iterable<Operation>,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const lines = Readable.from(operationLines(operations()));
  if (target === '-') await pipeline(lines, process.stdout, { end: false, signal });
  else await pipeline(lines, createWriteStream(target), { signal });
}
