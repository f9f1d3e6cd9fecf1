const settings: Readonly<Record<string, string>> = {
  'strapi-admin-language': 'zh-Hans',
  // Strapi's own announcements; the part behind the colon is the id of an installation that reports to nobody.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
  STRAPI_GUIDED_TOUR: JSON.stringify({ tours: {}, enabled: false, hidden: true, completedActions: [] }),
};

/** Before the desk is drawn for the first time: Chinese, and no announcements of its maker. */
export function prepareBrowser(storage: Storage): void {
  for (const [key, value] of Object.entries(settings))
    if (storage.getItem(key) === null) storage.setItem(key, value);
}
