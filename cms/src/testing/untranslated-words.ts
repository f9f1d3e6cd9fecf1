import { englishTexts } from './strapi-words.ts';

/** Screens that nobody in a county can open: they are switched off, or cost a licence. */
export const beyondEditors = [
  /^app\.components\.(FreeTrial|Nps|MediaLibraryBanner|Upsell|LeftMenu\.trial)/,
  /^components\.(Blocks|Wysiwyg|premiumFeature)/,
  /^content-manager\.components\.(Blocks|DynamicZone|DraggableCard|Field|SettingsViewWrapper)/,
  /^(content-manager\.)?containers\.(EditSettings|ListSettings|SettingPage|SettingView|SettingsPage|SettingsView|edit-settings|list-settings)/,
  /^content-manager\.(edit-settings-view|emptyAttributes|form\.Input|groups|models|link-to-ctb|pages\.NoContentType|Settings\.)/,
  /^content-manager\.(notification\.(error\.displayedFields|info)|popUpWarning\.warning\.updateAllSettings)/,
  /^(content-manager\.)?(history|preview|restore)\./,
  /^Settings\.(sso|content-history|page\.(Purchase|purchase)|permissions\.auditLogs)/,
  /^(tours|global\.plugins|notification\.success\.adminToken)/,
  /^upload\..*(metadata|\bai\b)/i,
  /^widget\.(key-statistics|deploy-now|last-activity\.link)/,
];

/** These hold nothing but what is put into them. */
const withoutWords =
  /^(global\.fullname|content-manager\.(widget\.chart-entries\.tooltip|containers\.edit\.information\..*)|components\.Input\.error\.custom-error)$/;

/** What editors would read in English (`seen`), and what only those would who can open more: key → English. */
export async function untranslatedWords(
  own: Readonly<Record<string, string>>,
): Promise<{ seen: Record<string, string>; beyond: Record<string, string> }> {
  const english = Object.entries(await englishTexts(own)).filter(([key]) => !withoutWords.test(key));
  const isBeyond = ([key]: [string, string]) => beyondEditors.some((pattern) => pattern.test(key));
  return {
    seen: Object.fromEntries(english.filter((each) => !isBeyond(each))),
    beyond: Object.fromEntries(english.filter(isBeyond)),
  };
}
