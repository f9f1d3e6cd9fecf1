import type { FileMaker, PlugFileMaker, TellChanged } from '../content/file-maker.ts';
import { inspectTogether } from './inspect-together.ts';

/** Several makers of files, plugged in, as one. */
export function plugIn(plugs: readonly PlugFileMaker[], tellChanged: TellChanged): FileMaker {
  const makers = plugs.map((plug) => plug(tellChanged));
  return {
    follow: (entries) => makers.forEach((maker) => maker.follow(entries)),
    followAll: () => makers.forEach((maker) => maker.followAll()),
    async discardEnded() {
      for (const maker of makers) await maker.discardEnded();
    },
    inspect: inspectTogether(makers.map((maker) => maker.inspect)),
    async removeStrangers() {
      for (const maker of makers) await maker.removeStrangers();
    },
    async settled() {
      for (const maker of makers) await maker.settled();
    },
    owns: (file) => makers.some((maker) => maker.owns(file)),
    async stopped() {
      for (const maker of makers) await maker.stopped();
    },
  };
}
