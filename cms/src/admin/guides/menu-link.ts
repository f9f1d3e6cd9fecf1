import { Book } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The guides, for everybody who signed in. */
export function addGuides(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'guides',
    icon: Book,
    intlLabel: { id: 'xianfeng.guides.label', defaultMessage: '使用说明' },
    permissions: [],
    Component: () => import('./guides-page.tsx'),
  });
}
