/**
 * Narrows a list that stands whole on the page while one chooses; the button asks for the same choice by its address, which
 * can be passed on. Without this, or for a longer list, the button alone narrows.
 */
export function filterInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('.filter');
  // An address names only what was chosen.
  form?.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const status = form?.querySelector<HTMLElement>('[role=status]');
  if (!form || !('filter' in form.dataset) || !status || rows.length === 0) return;
  const selects = [...form.querySelectorAll<HTMLSelectElement>('select:not([data-order])')];
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
  // A browser that goes back restores the choices but not the list.
  show();
}
