import type { Core } from '@strapi/strapi';
import { Applier } from './apply-operation.ts';
import { KnownKeys } from './known-keys.ts';
import { parseOperation } from './operations.ts';

/** A step that failed; the message is one Chinese sentence. */
export class LineError extends Error {
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`第 ${line} 步没有完成：${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.line = line;
  }
}

/** Steps that are committed together. */
const batchSize = 200;

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const line of lines) {
    if (line.trim() === '') continue;
    batch.push(line);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/**
 * Applies one operation per line, strictly in order, and calls `onDone` with the count after each.
 * A failing step takes the up to 199 steps that were to be committed with it back as well.
 * @throws LineError
 */
export async function applyLines(
  strapi: Core.Strapi,
  lines: AsyncIterable<string>,
  onDone: (done: number) => void,
): Promise<number> {
  const applier = new Applier(strapi, new KnownKeys());
  let done = 0;
  for await (const batch of batches(lines)) {
    await strapi.db.transaction(async ({ trx }) => {
      for (const line of batch) {
        try {
          await applier.apply(parseOperation(line));
        } catch (error) {
          throw new LineError(done + 1, error);
        }
        done += 1;
        onDone(done);
      }
      // Committed by hand: Strapi would read every document again for webhooks that nobody listens to.
      await trx.commit();
    });
  }
  return done;
}
