import { expect, test } from 'vitest';
import { englishTexts } from '../../testing/strapi-words.ts';
import { words } from './index.ts';

/** Screens that no editor of a county can open: they are switched off, cost a licence, or belong to system administrators. */
const beyondEditors = [
  /^app\.components\.(FreeTrial|Nps|MediaLibraryBanner|Upsell|LeftMenu\.trial)/,
  /^components\.(Blocks|Wysiwyg|premiumFeature)/,
  /^content-manager\.components\.(Blocks|DynamicZone|DraggableCard|Field|SettingsViewWrapper)/,
  /^(content-manager\.)?containers\.(EditSettings|ListSettings|SettingPage|SettingView|SettingsPage|SettingsView|edit-settings|list-settings)/,
  /^content-manager\.(edit-settings-view|emptyAttributes|form\.Input|groups|models|link-to-ctb|pages\.NoContentType|Settings\.)/,
  /^content-manager\.(notification\.(error\.displayedFields|info)|popUpWarning\.warning\.updateAllSettings)/,
  /^(content-manager\.)?(history|preview|restore)\./,
  /^Settings\.(?!application|profile|sessions)/,
  /^(tours|global\.plugins|notification\.success\.adminToken)/,
  /^upload\..*(metadata|\bai\b)/i,
  /^widget\.(key-statistics|deploy-now|last-activity\.link)/,
];

/** These hold nothing but what is put into them. */
const withoutWords = /^(global\.fullname|content-manager\.(widget\.chart-entries\.tooltip|containers\.edit\.information\..*)|components\.Input\.error\.custom-error)$/;

test('no screen that an editor can open speaks English', async () => {
  const english = await englishTexts(words);
  const seen = Object.keys(english).filter((key) => !withoutWords.test(key) && !beyondEditors.some((pattern) => pattern.test(key)));
  expect(Object.fromEntries(seen.map((key) => [key, english[key]]))).toEqual({});
});

test('a word that were missing would be found', async () => {
  const { 'upload.sidebar.tree.empty': _gone, ...others } = words;
  expect(await englishTexts(others)).toMatchObject({ 'upload.sidebar.tree.empty': 'No folders yet' });
});
