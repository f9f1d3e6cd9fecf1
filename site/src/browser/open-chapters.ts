/** Unfolds what an address points at: a link to a chapter shows the chapter. Without this its heading is shown, to be unfolded. */
export function openChapters(): void {
  const open = (): void => {
    const chapter = document.getElementById(location.hash.slice(1))?.closest('details');
    if (chapter) chapter.open = true;
  };
  addEventListener('hashchange', open);
  open();
}
