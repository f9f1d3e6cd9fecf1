import type { Locator, Page } from 'playwright-core';

/** One picture of the guides: whose screen, where, and what is done there first. */
export interface Shot {
  readonly file: string;
  /** Role of a demo account. */
  readonly role: string;
  /** Below the address of the desk. */
  readonly path: string;
  readonly height?: number;
  /** What has to stand on the screen before the picture is taken; may open or show something first. Answers the page, or the part of it, to be shown. */
  readonly ready: (page: Page) => Promise<Page | Locator>;
}

const list = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
const first = '?page=1&pageSize=20&sort=updatedAt:DESC';

async function openFirst(page: Page): Promise<void> {
  await page.locator('tbody tr').first().click();
  await page.getByText('审核和发布', { exact: true }).waitFor();
  await page.getByText(/^现在：/).waitFor();
}

const heading =
  (name: string) =>
  async (page: Page): Promise<Page> => {
    await page.getByRole('heading', { name }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return page;
  };

const panel = (page: Page, title: string): Locator =>
  page.getByRole('complementary').filter({ hasText: title });

/** What stands below every form. */
const bar = (page: Page): Locator => page.getByRole('region', { name: '保存和下一步' });

/** In the order in which they are taken: the draft that arrange.ts wrote is handed in before the reviewer looks at it. */
export const shots: readonly Shot[] = [
  {
    file: 'home.webp',
    role: '编辑',
    path: '/',
    height: 1100,
    ready: async (page) => {
      await page.getByText('常做的事').waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  {
    file: 'form.webp',
    role: '编辑',
    path: `${list('update')}${first}`,
    ready: async (page) => {
      await openFirst(page);
      await page.locator('.tiptap').waitFor();
      return page;
    },
  },
  {
    file: 'preview.webp',
    role: '乡镇编辑',
    path: `${list('call')}${first}`,
    height: 760,
    ready: async (page) => {
      await page.getByText('圩堤植草').first().click();
      const [preview] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: '预览', exact: true }).click(),
      ]);
      await preview.waitForURL(/\/preview\//);
      await preview.getByText('草稿预览').waitFor();
      return preview;
    },
  },
  {
    file: 'panel.webp',
    role: '组织部管理员',
    path: `${list('notice')}${first}`,
    ready: async (page) => {
      await openFirst(page);
      const submit = bar(page).getByRole('button', { name: '提交审核' });
      if (await submit.isVisible()) await submit.click();
      await page.getByText('现在：待审核').waitFor();
      return panel(page, '审核和发布').first();
    },
  },
  {
    file: 'review.webp',
    role: '系统管理员',
    path: `${list('notice')}${first}`,
    height: 1000,
    ready: async (page) => {
      await openFirst(page);
      await panel(page, '审核和发布').getByRole('button', { name: '批准', exact: true }).click();
      await panel(page, '审核和发布').getByText('保密审查过').waitFor();
      return page;
    },
  },
  {
    file: 'history.webp',
    role: '组织部管理员',
    path: `${list('notice')}${first}`,
    ready: async (page) => {
      await openFirst(page);
      await page.getByRole('button', { name: '查看修改历史' }).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  {
    file: 'files.webp',
    role: '组织部管理员',
    path: '/media-uses',
    ready: async (page) => {
      await page.getByRole('button', { name: '向左转' }).first().waitFor();
      await page.waitForLoadState('networkidle');
      return page;
    },
  },
  { file: 'tables.webp', role: '编辑', path: '/tables', ready: heading('表格') },
  {
    file: 'emergencies.webp',
    role: '组织部管理员',
    path: '/emergencies',
    height: 520,
    ready: heading('待补审'),
  },
  { file: 'members.webp', role: '系统管理员', path: '/settings/members', ready: heading('账号和单位') },
];
