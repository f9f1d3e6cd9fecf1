import { Extension } from '@tiptap/core';

/** Ctrl+Enter saves the form, as everywhere at the desk; without this it would break the line as well. */
export const SaveKeys = Extension.create({
  name: 'saveKeys',
  priority: 1000,
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true }),
});

/** What can be done without the mouse, in the order in which it is needed. */
export const shortcuts: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Ctrl + S', does: '保存' },
  { keys: 'Ctrl + Z', does: '撤销' },
  { keys: 'Ctrl + Y', does: '重做' },
  { keys: 'Ctrl + B', does: '加粗' },
  { keys: 'Ctrl + Alt + 0', does: '正文' },
  { keys: 'Ctrl + Alt + 2', does: '标题' },
  { keys: 'Ctrl + Alt + 3', does: '小标题' },
  { keys: 'Ctrl + Alt + 4', does: '小小标题' },
  { keys: 'Ctrl + Shift + 8', does: '圆点列表' },
  { keys: 'Ctrl + Shift + 7', does: '数字列表' },
  { keys: 'Tab', does: '列表里：降一级；表格里：到下一格' },
  { keys: 'Shift + Tab', does: '列表里：升一级；表格里：到上一格' },
  { keys: 'Shift + Enter', does: '换行，不另起一段' },
  { keys: 'Ctrl + Shift + B', does: '引用' },
  { keys: 'Ctrl + K', does: '链接' },
  { keys: 'Ctrl + Shift + V', does: '粘贴成没有格式的文字' },
  { keys: 'Ctrl + Alt + F', does: '全屏写，再按一次退出' },
  { keys: 'Ctrl + /', does: '打开这张快捷键表' },
];
