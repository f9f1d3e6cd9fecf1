import type { StrapiApp } from '@strapi/strapi/admin';
import { BellIcon } from './bell-icon.tsx';

/** Puts what one is told into the desk's menu, with the number of what is new. */
export function addNotices(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'notices',
    icon: BellIcon,
    intlLabel: { id: 'xianfeng.notices.label', defaultMessage: '通知' },
    permissions: [],
    position: 1,
    Component: () => import('./notices-page.tsx'),
  });
}
