import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Puts the inbox of what people wrote into the desk's menu. */
export function addLetters(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'letters',
    icon: Mail,
    intlLabel: { id: 'xianfeng.letters.label', defaultMessage: '来信' },
    permissions: [],
    position: 3,
    Component: () => import('./letters-page.tsx'),
  });
}
