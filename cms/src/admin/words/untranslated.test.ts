import { expect, test } from 'vitest';
import { englishTexts } from '../../testing/strapi-words.ts';
import { untranslatedWords } from '../../testing/untranslated-words.ts';
import { words } from './index.ts';

test('no screen that an editor can open speaks English', async () => {
  expect((await untranslatedWords(words)).seen).toEqual({});
});

test('a word that were missing would be found', async () => {
  const { 'upload.sidebar.tree.empty': _gone, ...others } = words;
  expect(await englishTexts(others)).toMatchObject({ 'upload.sidebar.tree.empty': 'No folders yet' });
  expect((await untranslatedWords(others)).seen).toEqual({ 'upload.sidebar.tree.empty': 'No folders yet' });
});
