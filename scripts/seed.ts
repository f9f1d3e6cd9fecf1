import { writeOperations } from './seed/write-operations.ts';
import { fillCms } from './seed/fill-cms.ts';
import { seedOptions } from './seed/options.ts';
import { operationsOf } from './seed/story-of.ts';
import { untilAskedToStop } from './starting/until-asked-to-stop.ts';
import { PlainError, runMain } from './terminal/plain-error.mjs';

await runMain(async () => {
  const options = seedOptions(process.argv.slice(2), new Date());
  const signal = untilAskedToStop();
  try {
    if (options.operations === undefined)
      await fillCms((report) => operationsOf(options, report, signal), signal);
    else await writeOperations(await operationsOf(options, () => {}, signal), options.operations, signal);
  } catch (error) {
    throw signal.aborted ? new PlainError('已停止，没有填完的内容都没有留下。') : error;
  }
});
