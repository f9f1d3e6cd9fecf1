/** The switch in the head: large text and targets by other token values, remembered in this browser alone. */
export function switchElderMode(): void {
  const button = document.querySelector<HTMLButtonElement>('.elder-switch');
  if (!button) return;
  const { dataset } = document.documentElement;
  // The way out is named as plainly as the way in.
  const show = (): void => void (button.textContent = 'elder' in dataset ? '普通版' : '长辈版');
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    const on = !('elder' in dataset);
    if (on) dataset.elder = '';
    else delete dataset.elder;
    show();
    try {
      if (on) localStorage.setItem('elder', '1');
      else localStorage.removeItem('elder');
    } catch {
      // A browser that forbids storage still shows this page in the chosen size.
    }
  });
}
