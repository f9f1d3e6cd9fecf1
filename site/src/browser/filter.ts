/** Narrows a list that stands whole on the page; without this, or for a longer list, the form asks the search. */
export function filterInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !status || rows.length === 0) return;
  form.querySelector('button')?.remove();
  const selects = [...form.querySelectorAll('select')];
  const show = (): void => {
    let left = 0;
    for (const row of rows) {
      row.hidden = selects.some(
        ({ name, value }) => value !== '' && !(row.dataset[name] ?? '').split(' ').includes(value),
      );
      if (!row.hidden) left += 1;
    }
    status.textContent = left === rows.length ? '' : `符合的有 ${left} 个`;
  };
  form.addEventListener('change', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that goes back restores the choices but not the list.
  show();
}
