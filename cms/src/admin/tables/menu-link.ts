import { GridNine } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Puts the page of tables into the desk's menu. */
export function addTables(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'tables',
    icon: GridNine,
    intlLabel: { id: 'xianfeng.tables.label', defaultMessage: '表格导入导出' },
    permissions: [],
    position: 4,
    Component: () => import('./tables-page.tsx'),
  });
}
