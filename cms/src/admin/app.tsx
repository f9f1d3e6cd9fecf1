import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { BodyIcon } from './body/body-icon.tsx';
import { words } from './words/index.ts';

const languageKey = 'strapi-admin-language';
if (typeof window !== 'undefined' && !window.localStorage.getItem(languageKey)) window.localStorage.setItem(languageKey, 'zh-Hans');

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': words },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'body',
      type: 'json',
      icon: BodyIcon,
      intlLabel: { id: 'xianfeng.body.label', defaultMessage: '正文' },
      intlDescription: { id: 'xianfeng.body.description', defaultMessage: '可以排标题、列表、表格和图片的正文。' },
      // Strapi hands over the properties of the field, which its own type leaves out.
      components: { Input: async () => (await import('./body/body-input.tsx')) as { default: ComponentType } },
    });
    app.widgets.register((widgets) => widgets.filter((widget) => widget.id !== 'profile-info'));
  },
};
