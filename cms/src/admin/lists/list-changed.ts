/** Named by a window when documents of the list in it went. */
export const listChanged = 'xianfeng-list-changed';
