import type { FileMaker } from '../content/file-maker.ts';

/** Several makers of files that stand beside the pages, as one. */
export function besidePages(makers: readonly FileMaker[]): FileMaker {
  return {
    follow: (entries) => makers.forEach((maker) => maker.follow(entries)),
    followAll: () => makers.forEach((maker) => maker.followAll()),
    async discardEnded() {
      for (const maker of makers) await maker.discardEnded();
    },
    async settled() {
      for (const maker of makers) await maker.settled();
    },
  };
}
