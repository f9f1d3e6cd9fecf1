import { Mail, User } from '@strapi/icons';
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

/** Puts the lists of those who signed up into the desk's menu. */
export function addSignUps(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'sign-ups',
    icon: User,
    intlLabel: { id: 'xianfeng.sign-ups.label', defaultMessage: '报名' },
    permissions: [],
    position: 3,
    Component: () => import('./sign-ups-page.tsx'),
  });
}
