import { changesInCode } from './changes-in-code.ts';

/** A text of the desk that stands in the program of Strapi or of what it is built with, where no translation reaches it: as it is written there, and what takes its place. */
export interface WordInCode {
  /** The end of the module's path. */
  readonly module: string;
  readonly written: string;
  readonly instead: string;
}

const of = (module: string, pairs: readonly (readonly [string, string])[]): WordInCode[] =>
  pairs.map(([written, instead]) => ({ module, written, instead }));

const settings = '@strapi/admin/dist/admin/admin/src/pages/Settings/pages';
/** What stands in the tab of the browser above the settings. */
const titled = (name: string, instead: string, ...pages: readonly string[]): WordInCode[] =>
  pages.flatMap((page) => of(`${settings}/${page}.mjs`, [[`name: '${name}'`, `name: '${instead}'`]]));

/** Put into the program when the desk is compiled; a word that is no longer there stops the compiler. */
export const wordsInCode: readonly WordInCode[] = [
  ...of('@strapi/admin/dist/admin/admin/src/components/LazyOutlet.mjs', [
    ['"Loading content."', '"正在载入……"'],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/components/PageHelpers.mjs', [
    ["'Loading content.'", "'正在载入……'"],
    ['`${title} | Strapi`', '`${title}｜编辑台`'],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/components/Table.mjs', [
    ["children = 'Loading content'", "children = '正在载入……'"],
  ]),
  // Of a field whose program is still on its way.
  ...of('@strapi/admin/dist/admin/admin/src/components/FormInputs/Renderer.mjs', [
    ['placeholder: `Unsupported field type: ${type}`', "placeholder: '正在载入……'"],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/components/LeftMenu.mjs', [['label: "Menu"', 'label: "菜单"']]),
  ...of('@strapi/admin/dist/admin/admin/src/pages/Settings/components/SettingsNav.mjs', [
    ['"aria-label": "Notification"', '"aria-label": "有新消息"'],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/LifeSpanInput.mjs', [
    ['placeholder: "Select"', 'placeholder: "请选择"'],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/pages/Settings/components/Tokens/TokenTypeSelect.mjs', [
    ['placeholder: "Select"', 'placeholder: "请选择"'],
  ]),
  ...of('@strapi/admin/dist/admin/admin/src/pages/Settings/pages/Users/ListPage.mjs', [
    ["label: 'Firstname'", "label: '名'"],
    ["label: 'Lastname'", "label: '姓'"],
    ["label: 'Email'", "label: '电子邮件'"],
    ["label: 'Username'", "label: '用户名'"],
    ["label: 'Active user'", "label: '账号启用'"],
    ["isActive ? 'Active' : 'Inactive'", "isActive ? '启用' : '停用'"],
  ]),
  ...titled('Roles', '角色', 'Roles/ListPage', 'Roles/EditPage', 'Roles/CreatePage'),
  ...titled('Users', '账号', 'Users/ListPage', 'Users/EditPage'),
  ...titled('Webhooks', '网络钩子', 'Webhooks/ListPage', 'Webhooks/EditPage'),
  ...titled('API Tokens', '接口令牌', 'ApiTokens/ListView', 'ApiTokens/EditView/EditViewPage'),
  ...titled('Admin Tokens', '管理令牌', 'AdminTokens/ListView', 'AdminTokens/EditView/EditViewPage'),
  ...of('@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs', [
    [
      '"aria-label": status',
      '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: "状态" })',
    ],
  ]),
  ...of('@strapi/content-manager/dist/admin/pages/EditView/components/Header.mjs', [
    ["title: documentTitle = 'Untitled'", "title: documentTitle = '没有标题'"],
  ]),
  ...of('@strapi/content-manager/dist/admin/utils/relations.mjs', [
    ["emptyLabel = 'Untitled'", "emptyLabel = '没有标题'"],
  ]),
  ...of('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs', [
    ['label: "Search"', 'label: "查找"'],
  ]),
  ...of('@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/PaginationFooter/PaginationFooter.mjs', [
    ['"Go to page "', '"去第几页："'],
  ]),
  ...of('@strapi/upload/dist/admin/future/services/uploadFileViaXHR.mjs', [
    ["message = 'Upload aborted'", "message = '上传已停止'"],
    ['`Upload failed with status ${xhr.status}`', '`没有上传成功（${xhr.status}），请再试一次。`'],
    ["'Network error occurred'", "'没有连上编辑台，没有上传。请等网络恢复以后再试。'"],
  ]),
  ...of('@strapi/upload/dist/admin/future/services/api.mjs', [
    ["'Upload failed'", "'没有上传成功，请再试一次。'"],
    ["'No cancelled files to retry'", "'没有可以重新上传的文件。'"],
    ["'Original files not found'", "'没有找到原来的文件，请重新选择。'"],
    ["'Upload request failed'", "'没有上传成功，请再试一次。'"],
    ['`Upload failed with status ${response.status}`', '`没有上传成功（${response.status}），请再试一次。`'],
    ["'Upload cancelled'", "'上传已停止'"],
    ["'Network error occurred'", "'没有连上编辑台，没有上传。请等网络恢复以后再试。'"],
  ]),
  ...of('@strapi/design-system/dist/index.mjs', [
    ['= "Clear"', '= "清除"'],
    ['clearLabel: "Clear"', 'clearLabel: "清除"'],
    ['clearLabel: e = "clear"', 'clearLabel: e = "清除"'],
    ['`${e} date`', '`${e}日期`'],
    ['`${e} time`', '`${e}时间`'],
    ['`Create "${Z}"`', '`新建“${Z}”`'],
    ['"Loading content..."', '"正在载入……"'],
    ['"No results found"', '"没有找到"'],
    ['"Select or enter a value"', '"选择或者输入"'],
    ['children: "Loading"', 'children: "正在载入……"'],
    ['monthSelectLabel: l = "Month"', 'monthSelectLabel: l = "月"'],
    ['yearSelectLabel: h = "Year"', 'yearSelectLabel: h = "年"'],
    ['= "Choose date"', '= "选择日期"'],
    ['= "Choose time"', '= "选择时间"'],
    ['closeLabel: t = "Close modal"', 'closeLabel: t = "关闭"'],
    ['label: t = "Pagination"', 'label: t = "翻页"'],
    ['onLabel: t = "On"', 'onLabel: t = "开"'],
    ['offLabel: n = "Off"', 'offLabel: n = "关"'],
    ['"aria-roledescription": "carousel"', '"aria-roledescription": "轮播"'],
    ['"aria-roledescription": "slide"', '"aria-roledescription": "一张"'],
  ]),
  ...of('sonner/dist/index.mjs', [["containerAriaLabel = 'Notifications'", "containerAriaLabel = '消息'"]]),
  ...of('@dnd-kit/core/dist/core.esm.js', [
    ["roleDescription = 'draggable'", "roleDescription = '可以拖动'"],
    [
      String.raw`"\n    To pick up a draggable item, press the space bar.\n    While dragging, use the arrow keys to move the item.\n    Press space again to drop the item in its new position, or press escape to cancel.\n  "`,
      '"按空格键拿起来，用方向键移动，再按空格键放下；按 Esc 键取消。"',
    ],
    ['"Picked up draggable item " + active.id + "."', '"已经拿起来。"'],
    [
      '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
      '"移到了可以放的地方。"',
    ],
    ['"Draggable item " + active.id + " is no longer over a droppable area."', '"这里不能放。"'],
    ['"Draggable item " + active.id + " was dropped over droppable area " + over.id', '"已经放下。"'],
    ['"Draggable item " + active.id + " was dropped."', '"已经放回原处。"'],
    ['"Dragging was cancelled. Draggable item " + active.id + " was dropped."', '"已经取消，放回原处。"'],
  ]),
];

/** The page into which the desk is put: what stands in the tab while it loads, and what a browser without JavaScript shows. */
const pageWords: readonly (readonly [string, string])[] = [
  ['lang="en"', 'lang="zh-Hans"'],
  ['<title>Strapi Admin</title>', '<title>编辑台</title>'],
  ['JavaScript disabled', '浏览器关掉了 JavaScript'],
  [
    'Please <a href="https://www.enable-javascript.com/">enable JavaScript</a> in your browser and reload the page to proceed.',
    '编辑台离不开 JavaScript。请在浏览器的设置里打开它，再刷新这一页。',
  ],
];

function replaced(text: string, pairs: readonly (readonly [string, string])[], place: string): string {
  return pairs.reduce((before, [written, instead]) => {
    if (!before.includes(written))
      throw new Error(`${place} no longer says ${written}: look at words-in-code.ts and changes-in-code.ts.`);
    return before.replaceAll(written, instead);
  }, text);
}

/** A module of the desk in Chinese. @throws when it no longer says what it said */
export function moduleInChinese(path: string, code: string): string {
  return replaced(
    code,
    [...wordsInCode, ...changesInCode]
      .filter(({ module }) => path.replaceAll('\\', '/').endsWith(module))
      .map(({ written, instead }) => [written, instead] as const),
    path,
  );
}

/** The page of the desk in Chinese. @throws when it no longer says what it said */
export const pageInChinese = (html: string): string => replaced(html, pageWords, 'The page of the desk');
