import { compareBySliding } from './compare.ts';
import { copyAddress } from './copy-address.ts';
import { switchElderMode } from './elder-mode.ts';
import { enlargePictures } from './enlarge.ts';
import { filterInPlace } from './filter.ts';
import { followInPlace } from './follow-in-place.ts';
import { keepCopies } from './keep-copies.ts';
import { openChapters } from './open-chapters.ts';
import { readAloud } from './read-aloud.ts';
import { recountStandings } from './recount.ts';
import { sharePage } from './share.ts';
import { suggestWhileTyping } from './suggest.ts';

// Everything here adds to a page that is complete without it; one that fails must not stop the others.
for (const begin of [
  switchElderMode,
  readAloud,
  sharePage,
  compareBySliding,
  enlargePictures,
  filterInPlace,
  openChapters,
  suggestWhileTyping,
  keepCopies,
  copyAddress,
  followInPlace,
  recountStandings,
]) {
  try {
    begin();
  } catch (error) {
    console.error(error);
  }
}
