import { Clock, PaperPlane, Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { BodyIcon } from './body/body-icon.tsx';
import { CopyAction } from './editing/copy-action.tsx';
import { savingAction, type DescribeSave } from './editing/saving-action.ts';
import { unlessBarred } from './editing/unless-barred.ts';
import { DayInput, MomentInput } from './dates/date-input.tsx';
import { addDeletedPage } from './history/menu-link.ts';
import { WordedChoice } from './enumerations/worded-choice.tsx';
import { prepareBrowser } from './frame/first-visit.ts';
import { hideOutsideLinks } from './frame/hide-outside-links.ts';
import { logo, setTabIcon } from './frame/logo.ts';
import { showWords } from './frame/show-words.ts';
import { addWordsBySetup } from './frame/words-by-setup.ts';
import { HistoryPanel } from './history/history-panel.tsx';
import { keepingPanel } from './unsaved-text/keeping-panel.tsx';
import { savingFetch } from './unsaved-text/save-requests.ts';
import { DeleteSelected } from './lists/delete-selected.tsx';
import { StateTabs } from './lists/state-tabs.tsx';
import { wordColumns, wordFilters } from './lists/columns.tsx';
import { addGuides } from './guides/menu-link.ts';
import { homeCards } from './home/home-cards.ts';
import { addMediaPage } from './media/menu-link.ts';
import { PhotoBox } from './media/photo-box.tsx';
import { PreviewPanel } from './preview/preview-panel.tsx';
import { MonthReportAction } from './reports/month-report-action.tsx';
import { ReportPanel } from './reports/report-panel.tsx';
import { addNotices } from './notices/menu-link.ts';
import { addTables } from './tables/menu-link.ts';
import { addLetters, addSignUps } from './voice/menu-link.ts';
import { ScoresPanel } from './standings/scores-panel.tsx';
import { settledWords } from './words/index.ts';
import { workflowPanel } from './workflow/workflow-panel.tsx';

if (typeof window !== 'undefined') {
  prepareBrowser(window.localStorage);
  hideOutsideLinks(window.document);
  showWords(window.document);
  setTabIcon(window.document);
  window.fetch = savingFetch(window.fetch.bind(window));
}

/** A part of a form as Strapi keeps it: what describes it, and what kind it is. */
type Part = DescribeSave & { readonly type?: string };
type Change = (parts: readonly Part[]) => readonly unknown[];

interface Desk {
  addBulkAction(change: Change): void;
  addDocumentAction(change: Change): void;
  addEditViewSidePanel(change: Change): void;
}

/** What becomes public, or ceases to be, goes through the workflow; how forms look is said in code. */
const replacedActions = new Set([
  'publish',
  'unpublish',
  'clone',
  'discard',
  'configure-the-view',
  'edit-the-model',
]);

const tasksCard = 'xianfeng-tasks';
const submittedCard = 'xianfeng-submitted';

const ours = new Set([tasksCard, submittedCard, ...homeCards.map(({ id }) => id)]);

/** Strapi's cards that say nothing to an editor. */
const superfluousCards = new Set([
  'profile-info',
  'key-statistics',
  'chart-entries',
  'last-published-entries',
]);

export default {
  config: {
    locales: ['zh-Hans'],
    translations: { 'zh-Hans': settledWords },
    tutorials: false,
    notifications: { releases: false },
    auth: { logo },
    menu: { logo },
  },
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'emergencies',
      icon: Shield,
      intlLabel: { id: 'xianfeng.emergencies.label', defaultMessage: '待补审' },
      permissions: [{ action: 'plugin::content-manager.explorer.delete', subject: 'api::notice.notice' }],
      Component: () => import('./workflow/emergencies-page.tsx'),
    });
    addWordsBySetup(app);
    addDeletedPage(app);
    addMediaPage(app);
    addLetters(app);
    addNotices(app);
    addSignUps(app);
    app.router.addRoute({
      path: 'waiting/:list',
      lazy: async () => ({ Component: (await import('./workflow/tasks-page.tsx')).default }),
    });
    addGuides(app);
    app.customFields.register({
      name: 'body',
      type: 'json',
      icon: BodyIcon,
      intlLabel: { id: 'xianfeng.body.label', defaultMessage: '正文' },
      intlDescription: {
        id: 'xianfeng.body.description',
        defaultMessage: '可以排标题、列表、表格和图片的正文。',
      },
      // Strapi hands over the properties of the field, which its own type leaves out.
      components: {
        Input: async () => (await import('./body/body-input.tsx')) as { default: ComponentType },
      },
    });
    app.widgets.register({
      id: tasksCard,
      icon: Clock,
      title: { id: 'xianfeng.tasks.title', defaultMessage: '等我处理' },
      component: async () => (await import('./workflow/tasks-card.tsx')).TasksCard,
    });
    app.widgets.register({
      id: submittedCard,
      icon: PaperPlane,
      title: { id: 'xianfeng.submitted.title', defaultMessage: '我提交的' },
      component: async () => (await import('./workflow/tasks-card.tsx')).SubmittedCard,
    });
    for (const card of homeCards) app.widgets.register(card);
    // Ours first, in their own order; what Strapi has of its own comes last.
    app.widgets.register((widgets) =>
      widgets
        .filter((widget) => !superfluousCards.has(widget.id))
        .sort((a, b) => Number(ours.has(b.id)) - Number(ours.has(a.id))),
    );
  },
  bootstrap(
    app: Pick<StrapiApp, 'addFields' | 'addMenuLink' | 'addSettingsLink' | 'getPlugin' | 'registerHook'>,
  ) {
    app.addFields([
      { type: 'media', Component: PhotoBox as ComponentType },
      { type: 'enumeration', Component: WordedChoice as ComponentType },
      { type: 'date', Component: DayInput as ComponentType },
      { type: 'datetime', Component: MomentInput as ComponentType },
    ]);
    app.addSettingsLink('global', {
      id: 'xianfeng-members',
      to: 'members',
      intlLabel: { id: 'xianfeng.members.label', defaultMessage: '账号和单位' },
      permissions: [{ action: 'admin::users.update', subject: null }],
      Component: () => import('./members/members-page.tsx'),
    });
    app.addSettingsLink('global', {
      id: 'xianfeng-audit',
      to: 'audit',
      intlLabel: { id: 'xianfeng.audit.label', defaultMessage: '操作记录' },
      permissions: [{ action: 'admin::users.update', subject: null }],
      Component: () => import('./audit/audit-page.tsx'),
    });
    addTables(app);
    app.getPlugin('content-manager').injectComponent('listView', 'tabs', {
      name: 'xianfeng-state-tabs',
      Component: StateTabs,
    });
    const desk = app.getPlugin('content-manager').apis as unknown as Desk;
    const kept: Change = (actions) => actions.filter((action) => !replacedActions.has(action.type ?? ''));
    desk.addDocumentAction(kept);
    const saves: Part[] = [];
    desk.addDocumentAction((actions) => {
      saves.push(...actions.filter((action) => action.type === 'update'));
      return actions;
    });
    const [strapiSave] = saves;
    if (!strapiSave) throw new Error('Strapi has no action for saving any more. Look at saving-action.ts.');
    const save = savingAction(strapiSave);
    desk.addDocumentAction((actions) => actions.map((action) => (action.type === 'update' ? save : action)));
    desk.addDocumentAction((actions) => [
      ...actions.filter((action) => action.type !== 'delete'),
      MonthReportAction,
      CopyAction,
      ...actions.filter((action) => action.type === 'delete'),
    ]);
    desk.addBulkAction(() => [DeleteSelected]);
    // Beside the buttons Strapi has panels only for what it sells.
    desk.addEditViewSidePanel((panels) => [
      ...panels.filter((panel) => panel.type === 'actions').map(unlessBarred),
      workflowPanel(save),
      keepingPanel(save),
      ScoresPanel,
      HistoryPanel,
    ]);
    desk.addEditViewSidePanel((panels) => [...panels, PreviewPanel]);
    // What there is to report stands right beside the first fields, below what is done next.
    desk.addEditViewSidePanel((panels) => [...panels.slice(0, 2), ReportPanel, ...panels.slice(2)]);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', wordColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', wordFilters);
  },
};
