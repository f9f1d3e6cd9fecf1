const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#b4141e"/><path d="M9 6v20" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/><path d="M10 7c5-3 9 3 14 0v10c-5 3-9-3-14 0z" fill="#fff"/></svg>';

/** The sign of the portal, as an address. */
export const logo = `data:image/svg+xml,${encodeURIComponent(drawing)}`;

/** Shows the sign in the browser's tab instead of Strapi's. */
export function setTabIcon(page: Document): void {
  for (const old of page.querySelectorAll('link[rel~="icon"]')) old.remove();
  page.head.append(
    Object.assign(page.createElement('link'), { rel: 'icon', type: 'image/svg+xml', href: logo }),
  );
}
