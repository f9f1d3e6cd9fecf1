import { Link } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The page that tells where files are used, for whoever may see the library. */
export function addMediaPage(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({ to: 'media-uses', icon: Link, intlLabel: { id: 'xianfeng.media-uses.label', defaultMessage: '文件用在哪里' }, permissions: [{ action: 'plugin::upload.read', subject: null }], Component: () => import('./media-page.tsx') });
}
