import { Images } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

const stock = 'plugins/upload';

/**
 * The library of photos and files, for whoever may see it. It stands in the place of Strapi's own page, which takes photos
 * without words, offers to fetch from addresses, and shows the folders of everybody; forms still choose from the same files.
 */
export function addMediaPage(app: Pick<StrapiApp, 'addMenuLink' | 'router'>): void {
  const { menu } = app.router;
  const place = menu.findIndex(({ to }) => to.replace(/^\//, '') === stock);
  if (place >= 0) menu.splice(place, 1);
  app.addMenuLink({
    to: 'media-uses',
    icon: Images,
    intlLabel: { id: 'xianfeng.media-uses.label', defaultMessage: '照片和文件' },
    permissions: [{ action: 'plugin::upload.read', subject: null }],
    position: 5,
    Component: () => import('./media-page.tsx'),
  });
}
