import { stateWords } from '../../workflow/states.ts';
import { adminWords } from './admin-words.ts';
import { deskWords } from './desk-words.ts';
import { libraryWords } from './library-words.ts';
import { withoutMail } from './reset-words.ts';
import { systemWords } from './system-words.ts';
import { unlistedWords } from './unlisted-words.ts';

const under = (plugin: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${plugin}.${key}`, text]));

/** What depends on how the installation is set up, and is chosen when the desk is opened. */
const chosen: Readonly<Record<string, string>> = withoutMail;

/** What stands in badges, in lists and beside forms: the same words from one place. */
const badges = Object.fromEntries(
  Object.entries(stateWords).map(([state, text]) => [`containers.List.${state}`, text]),
);

/** Strapi's own Chinese covers about half of its screens; these are the words that editors meet every day. */
export const words: Record<string, string> = {
  ...unlistedWords,
  ...systemWords,
  ...adminWords,
  ...chosen,
  ...under('content-manager', { ...deskWords, ...badges }),
  ...under('upload', libraryWords),
};

/** The words that are the same everywhere. */
export const settledWords: Record<string, string> = Object.fromEntries(
  Object.entries(words).filter(([key]) => !(key in chosen)),
);
