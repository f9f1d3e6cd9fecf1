import { hasNoDatabase } from '../environment/grow-data.ts';
import { PlainError } from '../terminal/plain-error.mjs';

/** @throws {PlainError} when this DATA_DIR has data: a restored backup must not take their place */
export function refuseOverData(dataDir: string): void {
  if (!hasNoDatabase(dataDir))
    throw new PlainError(
      `${dataDir} 里已经有数据，恢复不会盖掉它。请先把这个文件夹移到别处，或者在 .env 里换一个 DATA_DIR。`,
    );
}
