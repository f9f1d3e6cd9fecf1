import { Trash } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** For whoever keeps the county's list of wordings, and so works for the whole of it. */
export function addDeletedPage(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'deleted',
    icon: Trash,
    intlLabel: { id: 'xianfeng.deleted.label', defaultMessage: '已删除的内容' },
    permissions: [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::wording.wording' }],
    Component: () => import('./deleted-page.tsx'),
  });
}
