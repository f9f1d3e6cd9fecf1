/** Marks in the list of chapters the one that is being read, and keeps it in sight; without this the list is plain links. */
export function markChapters(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.in-page a')];
  const list = document.querySelector<HTMLElement>('.in-page ul');
  const chapters = links.map((link) => document.getElementById(link.hash.slice(1)));
  if (!list || typeof IntersectionObserver === 'undefined') return;
  const mark = (): void => {
    const line = innerHeight / 3;
    const current = chapters.findLastIndex(
      (chapter) => chapter !== null && chapter.getBoundingClientRect().top < line,
    );
    links.forEach((link, index) =>
      index === current ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'),
    );
    const link = links[current];
    if (link) list.scrollLeft = link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  };
  // A line across the upper third: whatever crosses it changes the chapter.
  const watcher = new IntersectionObserver(mark, { rootMargin: '-33% 0px -66% 0px' });
  for (const chapter of chapters) {
    const section = chapter?.closest('section, .four-elements') ?? chapter;
    if (section) watcher.observe(section);
  }
}
