import { showCopyButtons } from './copy-address.ts';

/** Shows the address of what is chosen at once; without this, the form's button asks for it. */
export function followInPlace(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-follow]');
  const shown = document.querySelector<HTMLElement>('[data-chosen]');
  if (!form || !shown) return;
  shown.setAttribute('aria-live', 'polite');
  form.querySelector('button')?.setAttribute('hidden', '');
  let asked = 0;
  const show = async (): Promise<void> => {
    const turn = (asked += 1);
    const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      value === '' || typeof value !== 'string' ? [] : [[name, value]],
    );
    const address = `${form.action}?${new URLSearchParams(fields)}`;
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-chosen]');
    if (!answer.ok || !next) return void form.submit();
    // Who chooses quickly is shown the last choice, whichever answer comes last.
    if (turn !== asked) return;
    shown.replaceChildren(...next.childNodes);
    showCopyButtons(shown);
    history.replaceState(null, '', address);
  };
  form.addEventListener('change', () => void show().catch(() => form.submit()));
}
