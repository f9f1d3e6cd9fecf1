import { Calendar, Earth, PlusCircle, WarningCircle } from '@strapi/icons';

const title = (id: string, defaultMessage: string) => ({ id: `xianfeng.${id}.title`, defaultMessage });

/** The cards of the first page, beside the list of what waits. */
export const homeCards = [
  {
    id: 'xianfeng-shortcuts',
    icon: PlusCircle,
    title: title('shortcuts', '常做的事'),
    component: async () => (await import('./shortcuts-card.tsx')).ShortcutsCard,
  },
  {
    id: 'xianfeng-duties',
    icon: Calendar,
    title: title('duties', '到期和缺报'),
    component: async () => (await import('./duties-card.tsx')).DutiesCard,
  },
  {
    id: 'xianfeng-published',
    icon: Earth,
    title: title('published', '今天公开的'),
    component: async () => (await import('./published-card.tsx')).PublishedCard,
  },
  {
    id: 'xianfeng-troubles',
    icon: WarningCircle,
    title: title('troubles', '没有发出去的'),
    component: async () => (await import('./troubles-card.tsx')).TroublesCard,
  },
];
