import { adminWords } from './admin-words.ts';
import { deskWords } from './desk-words.ts';
import { libraryWords } from './library-words.ts';
import { systemWords } from './system-words.ts';
import { unlistedWords } from './unlisted-words.ts';

const under = (plugin: string, words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${plugin}.${key}`, text]));

/** Strapi's own Chinese covers about half of its screens; these are the words that editors meet every day. */
export const words: Record<string, string> = {
  ...unlistedWords,
  ...systemWords,
  ...adminWords,
  ...under('content-manager', deskWords),
  ...under('upload', libraryWords),
};
