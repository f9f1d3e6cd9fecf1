/** Narrows a list that stands whole on the page; without this, or for a longer list, the form asks the search. */
export function filterInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-filter]');
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !status || rows.length === 0) return;
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
  // The button stays: if it went when this script arrives, the list would jump under the reader's eyes.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  // A browser that goes back restores the choices but not the list.
  show();
}
